// The page of the search: the field, what is said of the hits, and their list. Nothing of the index is fetched
// before somebody goes to the field, or comes with a question in the address. Text becomes text nodes alone.
const LOOKED = 6; // hits shown at a time, whose pages are fetched for their passages
const PAUSE = 150; // milliseconds without a letter before a question is answered
const LENGTH = 170, BEFORE = 50; // letters of a passage, and of them before the first hit
// What stands on many pages and says nothing of this one; the index leaves out the same.
const SKIPPED = "nav, svg, form, button, noscript, .sources, .page-facts, .cite, .help, .share, .archive-part, .open-now, [hidden]";

const ask = document.querySelector(".search");
const field = ask.elements.q;
const said = document.querySelector(".search-said");
const list = document.querySelector(".hits");
const more = document.querySelector(".hits-more");
const start = document.querySelector(".search-start");
const here = new URL("./", location.href.split(/[?#]/)[0]);
const home = new URL("../", here);
const counts = new Intl.PluralRules(document.documentElement.lang);

const fill = (words, values) => words.replace(/\{(\w+)\}/g, (_, name) => values[name]);
const element = (name, className, ...children) => {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children);
  return made;
};
const link = (href, ...children) => Object.assign(element("a", "", ...children), { href });
const textOf = (node) => node.textContent.replace(/\s+/g, " ").trim();

let engine = null;
const fetched = async (address, how) => {
  const answer = await fetch(new URL(address, here), how);
  if (!answer.ok) throw new Error(answer.status);
  return answer;
};
const load = () => {
  // An old index would name files that a new release no longer has.
  engine ??= fetched("index.json", { cache: "no-cache" }).then(async (answer) => new Engine(await answer.json()));
  engine.catch(() => (engine = null));
  return engine;
};

const answer = async (question) => {
  const known = await load();
  for (;;) {
    const found = known.answer(question);
    if (!known.missing.size) return { ...found, known };
    await Promise.all(
      [...known.missing].map(async (shelf) => {
        known.add(await (await fetched(known.parts[shelf])).text());
        known.loaded.add(shelf);
      }),
    );
  }
};

// The pages themselves tell where in them the words stand. Whoever follows the hit has the page already.
const pages = new Map();
const look = (url) => {
  if (!pages.has(url)) {
    const looked = new Promise((resolve) => {
      const request = new XMLHttpRequest();
      request.responseType = "document";
      request.onload = () => resolve(request.status === 200 ? parts(request.response) : null);
      request.onerror = () => resolve(null);
      request.open("GET", url);
      request.send();
    });
    pages.set(url, looked);
  }
  return pages.get(url);
};

const parts = (page) => {
  const main = page.querySelector("main");
  const path = [...main.querySelectorAll(".breadcrumbs a")].slice(1).map(textOf);
  const call = page.body.className === "kind-contact" && main.querySelector("a.call");
  const number = call && { href: call.getAttribute("href"), text: textOf(call.querySelector(".call-number")) };
  if (call) call.remove();
  for (const skipped of main.querySelectorAll(SKIPPED)) skipped.remove();
  const sections = [{ id: "", title: "", blocks: [] }];
  for (const node of main.querySelectorAll("h2, h3, h4, p, li, td, dd, figcaption")) {
    if (node.id && /^H/.test(node.tagName)) sections.push({ id: node.id, title: textOf(node), blocks: [] });
    else if (!node.querySelector("p, li, td, dd")) sections.at(-1).blocks.push(textOf(node));
  }
  const about = page.querySelector("meta[name=description]");
  return { path, number, sections, about: about ? about.content : "" };
};

// Where in a text the met words stand, and what they are worth: for each word of the question its best.
const places = (text, met) => {
  const found = [...tokens(text)].filter(([word]) => met.has(word));
  const worth = [];
  for (const [word] of found) {
    const [asked, value] = met.get(word);
    worth[asked] = Math.max(worth[asked] ?? 0, value);
  }
  return { found, worth: worth.reduce((sum, value) => sum + value, 0) };
};

const best = ({ sections }, met) => {
  let chosen = { worth: 0 };
  for (const section of sections) {
    const titled = places(section.title, met).worth;
    for (const block of section.blocks.length ? section.blocks : [""]) {
      const worth = places(block, met).worth * 2 + titled;
      if (worth > chosen.worth) chosen = { worth, section, block };
    }
  }
  return chosen;
};

const marked = (text, met) => {
  const { found } = places(text, met);
  const first = found.length ? found[0][1] : 0;
  let from = text.length > LENGTH && first > BEFORE ? text.indexOf(" ", first - BEFORE) + 1 : 0;
  if (from > first) from = first;
  let to = text.length > from + LENGTH ? text.lastIndexOf(" ", from + LENGTH) : text.length;
  if (to <= from) to = text.length;
  const nodes = [from ? "… " : ""];
  let at = from;
  for (const [, begins, ends] of found) {
    if (begins < at || ends > to) continue;
    nodes.push(text.slice(at, begins), element("mark", "", text.slice(begins, ends)));
    at = ends;
  }
  return [...nodes, text.slice(at, to), to < text.length ? " …" : ""];
};

const shown = ({ url, title }, met) => {
  const address = new URL(url, home).href;
  const where = element("p", "hit-where");
  const passage = element("p", "hit-text");
  const leads = link(address, ...marked(title, met));
  const item = element("li", "hit", element("h2", "hit-title", leads), where, passage);
  look(address).then((page) => {
    if (!page) return;
    const { section, block } = best(page, met);
    if (section?.id) leads.href = `${address}#${section.id}`;
    where.textContent = [...page.path, section?.title].filter(Boolean).join(" › ");
    passage.append(...marked(block || page.about, met));
    if (page.number) item.append(element("p", "hit-call", link(page.number.href, ...marked(page.number.text, met))));
  });
  return item;
};

// What is said: how many hits, which words were not met, and what may have been meant.
const say = ({ words, pages: found, known }, question) => {
  const { dataset } = ask;
  const lines = [];
  if (found.length) {
    const form = said.dataset[counts.select(found.length)] ?? said.dataset.other;
    lines.push(fill(form, { count: found.length }));
  } else lines.push(fill(dataset.none, { words: question.trim() }));
  const near = new Set();
  for (const { typed, hits, meant, isCommon } of words) {
    if (isCommon || (hits.size && !meant)) continue;
    if (hits.size) lines.push(fill(dataset.meant, { word: typed, meant: meant.join(", ") }));
    else if (found.length) lines.push(fill(dataset.unknown, { word: typed }));
    if (!hits.size) for (const word of known.near(typed)) near.add(word);
  }
  said.replaceChildren(...lines.map((line) => element("p", "", line)));
  if (near.size) {
    const links = [...near].map((word) => link(`?q=${encodeURIComponent(word)}`, word));
    said.append(element("p", "", dataset.suggestion, ...links.flatMap((one) => [" ", one])));
  }
};

let asked = 0;
let rest = [];
const showMore = (met) => {
  const items = rest.splice(0, LOOKED).map((hit) => shown(hit, met));
  list.append(...items);
  more.hidden = !rest.length;
  return items;
};

const search = async () => {
  const question = field.value;
  const mine = ++asked;
  history.replaceState(null, "", question.trim() ? `?q=${encodeURIComponent(question.trim())}` : "./");
  let found = { words: [], pages: [] };
  try {
    if (question.trim()) found = await answer(question);
  } catch {
    engine = null;
    if (mine === asked) said.replaceChildren(element("p", "", ask.dataset.failed));
    return;
  }
  if (mine !== asked) return; // somebody typed on
  const met = new Map();
  found.words.forEach(({ hits }, i) => hits.forEach((worth, { word }) => met.set(word, [i, worth])));
  if (question.trim()) say(found, question);
  else said.replaceChildren();
  list.replaceChildren();
  rest = [...found.pages];
  showMore(met);
  more.onclick = () => showMore(met)[0].querySelector("a").focus();
  list.hidden = !found.pages.length;
  start.hidden = !list.hidden;
};

let pause = 0;
ask.hidden = false;
field.addEventListener("focus", load);
field.addEventListener("input", () => {
  clearTimeout(pause);
  pause = setTimeout(search, PAUSE);
});
ask.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(pause);
  search();
});
field.value = new URLSearchParams(location.search).get("q") ?? field.value;
if (field.value) search();
if (location.hash === "#q") field.focus();
