/* How the desk reads and writes the project's files, so that a saved file differs where something was changed
   and nowhere else: comments, quotes, the order of the fields and whatever the desk doesn't know stay.

   Everything is read as text, as the project reads it: 0612 is no number and 2026-12-03 no moment. What was read
   is carried along with the values (under AS_READ), and what is saved is written into it. */
import { Document, isMap, isScalar, isSeq, parseDocument, visit } from "./yaml/browser/index.js";

export const AS_READ = "as_read";
const FENCED = /^---\n([\s\S]*?\n)---(?:\n([\s\S]*))?$/;
/* Words that a reader of YAML 1.1 or 1.2 takes for something else than text. */
const AMBIGUOUS = /^(?:[-+]?[0-9][0-9_:.]*|[-+]?\.[0-9]+|0[xo][0-9a-f]+|true|false|null|~|yes|no|on|off|y|n)$/i;
const AS_TEXT = { schema: "failsafe" };
const STYLE = { lineWidth: 0, flowCollectionPadding: false, indentSeq: true };

/* Short ways to write something longer: field -> short value -> what the form shows. */
const SHORT = { hours: { always: { always: "true" } } };

/* Values of files that the form shows in another way: ending of the field's path -> what it puts before them. */
const FOLDERS = [
  [/(^|\.)image\.file$/, "/"],
  [/(^|\.)files\.[a-z]{2}$/, "/_material/"],
];
const NO_FILE = "none";

/* Parts with names before them (`terms: {ombud: …}`), which the form shows as a list, each with its name. */
const NAMED = ["terms", "questions", "outcomes"];
const NAME = "_name";

export function readRecord(text) {
  return { ...shown(parse(text)), [AS_READ]: text };
}

export function readPage(text) {
  const [, front, body = ""] = FENCED.exec(`${text}\n`) ?? [null, "", text];
  return { ...shown(parse(front)), body: body.trim(), [AS_READ]: text };
}

export function writeRecord({ [AS_READ]: text, ...values }) {
  return write(text, values);
}

export function writePage({ [AS_READ]: text, body = "", ...values }) {
  const front = text === undefined ? undefined : FENCED.exec(`${text}\n`)?.[1];
  return `---\n${write(front, values)}---\n\n${body.trim()}\n`;
}

function parse(text) {
  const parsed = parseDocument(text, AS_TEXT);
  if (parsed.errors.length) throw parsed.errors[0];
  return parsed;
}

/* From a file to the form. */
function shown(parsed) {
  return listed(change(parsed.toJS() ?? {}, "", (value, path) => {
    const name = path.slice(path.lastIndexOf(".") + 1);
    const short = SHORT[name]?.[value];
    if (short) return { ...short };
    const folder = folderOf(path);
    return folder && value && value !== NO_FILE ? `${folder}${value}` : value;
  }));
}

/* From the form to a file. */
function kept(values) {
  return change(named(values), "", (value, path) => {
    const folder = folderOf(path);
    return folder && typeof value === "string" && value.startsWith(folder) ? value.slice(folder.length) : value;
  });
}

function listed(values) {
  for (const field of NAMED.filter((one) => isObject(values[one]))) {
    values[field] = Object.entries(values[field]).map(([name, part]) => ({ [NAME]: name, ...part }));
  }
  return values;
}

/* Two parts of one name would become one: the desk tells that the entry could not be saved. */
function named(values) {
  const made = { ...values };
  for (const field of NAMED.filter((one) => made[one]?.some?.((part) => NAME in part))) {
    const parts = made[field].map(({ [NAME]: name, ...part }) => [name, part]);
    if (new Set(parts.map(([name]) => name)).size < parts.length) throw new Error(`${field}: two of one name`);
    made[field] = Object.fromEntries(parts);
  }
  return made;
}

function folderOf(path) {
  return FOLDERS.find(([pattern]) => pattern.test(path))?.[1];
}

function change(value, path, single) {
  if (Array.isArray(value)) return value.map((item) => change(item, path, single));
  if (value === null || typeof value !== "object") return single(value, path);
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, change(item, path ? `${path}.${name}` : name, single)]),
  );
}

function write(text, values) {
  const wanted = kept(values);
  if (text === undefined) {
    const made = new Document(withoutEmpty(wanted), AS_TEXT);
    inStyle(made, made.contents);
    return made.toString(STYLE);
  }
  const before = kept(shown(parse(text)));
  if (same(before, wanted)) return text;
  const parsed = parse(text);
  const restore = keepLongText(parsed, text);
  merge(parsed, parsed.contents, before, wanted);
  return restore(parsed.toString(STYLE));
}

/* Nothing to say: an unticked box and an empty list mean the same as a field that isn't there. */
function isEmpty(value) {
  if (value === undefined || value === null || value === "" || value === false || value === "false") return true;
  return typeof value === "object" && Object.values(value).every(isEmpty);
}

function withoutEmpty(value) {
  if (Array.isArray(value)) return value.map(withoutEmpty);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => !isEmpty(item))
      .map(([name, item]) => [name, withoutEmpty(item)]),
  );
}

function same(before, after) {
  if (isEmpty(before) || isEmpty(after)) return isEmpty(before) && isEmpty(after);
  if (typeof before !== "object" || typeof after !== "object") return String(before) === String(after);
  if (Array.isArray(before) || Array.isArray(after)) {
    return before.length === after.length && before.every((item, index) => same(item, after[index]));
  }
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].every((name) => same(before[name], after[name]));
}

function merge(doc, map, before, after) {
  const names = Object.keys(after);
  for (const name of new Set([...Object.keys(before), ...names])) {
    if (same(before[name], after[name])) continue;
    const node = map.get(name, true);
    if (isEmpty(after[name])) map.delete(name);
    else if (isMap(node) && isObject(before[name]) && isObject(after[name])) merge(doc, node, before[name], after[name]);
    else if (isSeq(node) && Array.isArray(after[name])) mergeList(doc, node, before[name], after[name]);
    else if (isScalar(node) && typeof after[name] !== "object") setScalar(node, after[name]);
    else insert(doc, map, name, after[name], names);
  }
}

function isObject(value) {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}

/* Entries are known by their id or name; those that have none, by their place. */
function mergeList(doc, list, before, after) {
  const nodes = [...list.items];
  const keys = before.map((item) => item?.id ?? item?.name?.sv ?? item?.name);
  const used = new Set();
  list.items = after.map((item, index) => {
    let place = before.findIndex((former, at) => !used.has(at) && same(former, item));
    const key = item?.id ?? item?.name?.sv ?? item?.name;
    if (place < 0 && key !== undefined) place = keys.findIndex((name, at) => !used.has(at) && name === key);
    if (place < 0 && isObject(item) && before.length === after.length && !used.has(index)) place = index;
    if (place < 0) return made(doc, item);
    used.add(place);
    if (isMap(nodes[place])) merge(doc, nodes[place], before[place], item);
    return nodes[place];
  });
}

function setScalar(node, value) {
  node.value = String(value);
  if (/^BLOCK/.test(node.type) && !node.value.includes("\n")) node.type = "PLAIN";
  if (node.type === "PLAIN" || node.type === undefined) quote(node, value);
}

/* A new field stands where the form has it: after the nearest field before it that the file has. */
function insert(doc, map, name, value, names) {
  map.delete(name);
  const pair = doc.createPair(name, withoutEmpty(value));
  inStyle(doc, pair.value);
  const earlier = names.slice(0, names.indexOf(name)).reverse();
  const after = earlier.map((one) => map.items.findIndex((item) => item.key.value === one)).find((at) => at >= 0);
  map.items.splice(after === undefined ? 0 : after + 1, 0, pair);
}

function made(doc, value) {
  const node = doc.createNode(withoutEmpty(value));
  inStyle(doc, node);
  return node;
}

/* Numbers and flags of the form are plain; text that looks like one is quoted. Lists of names stand on one line. */
function inStyle(doc, node) {
  visit(node, {
    Scalar(key, scalar) {
      if (key !== "key") {
        const value = scalar.value;
        scalar.value = String(value);
        quote(scalar, value);
      }
    },
    Seq(_, seq) {
      seq.flow = seq.items.every((item) => isScalar(item) && String(item.value).length < 80);
    },
  });
}

function quote(node, value) {
  const isMistaken = typeof value === "string" && AMBIGUOUS.test(value);
  node.type = isMistaken ? "QUOTE_DOUBLE" : "PLAIN";
}

/* Text over several lines keeps the lines that somebody gave it: it stands out while the rest is written. */
function keepLongText(doc, text) {
  const held = [];
  visit(doc, {
    Scalar(key, node) {
      const source = text.slice(node.range[0], node.range[1]).trimEnd();
      if (key === "key" || !source.includes("\n")) return;
      held.push({ node, source, value: node.value, type: node.type, token: `HELD-TEXT-${held.length}-` });
      Object.assign(node, { type: "PLAIN" });
    },
  });
  const values = new Map(held.map((one) => [one.token, one]));
  for (const one of held) one.node.value = one.token;
  return (written) =>
    written.replace(/HELD-TEXT-\d+-/g, (token) => values.get(token)?.source ?? token);
}
