/* The preview: the site's own stylesheet, and the parts that its templates draw. What only a build knows (numbers
   of other records, lists, dates in words) is shown by its name. */
import { registerPreviewStyle, registerPreviewTemplate } from "./sveltia/npm/index.js";

const { h, marked, DOMPurify } = window;
const LANGUAGE = "sv";
const STATES = { planned: "Planerat", held: "Har hållits", cancelled: "Inställt" };

export function registerPreviews(stylesheet, pages) {
  registerPreviewStyle(stylesheet);
  registerPreviewTemplate("contacts", previewOf(contact));
  registerPreviewTemplate("meetings", previewOf(meeting));
  registerPreviewTemplate("materials", previewOf(material));
  registerPreviewTemplate("news", previewOf(news));
  for (const name of pages) registerPreviewTemplate(name, previewOf(page));
}

function previewOf(draw) {
  return (props) => {
    const record = props.entry.get("data")?.toJS() ?? {};
    return h("main", { id: "innehall", ref: named }, h("article", { className: "wrap page" }, draw(record, props)));
  };
}

/* The desk gives the preview's document no title, and a record that isn't of one language no language. */
function named(main) {
  if (!main) return;
  const preview = main.ownerDocument;
  preview.title = "Förhandsvisning";
  if (!/^[a-z]{2}$/.test(preview.documentElement.lang)) preview.documentElement.lang = LANGUAGE;
}

function own(text) {
  return text?.[LANGUAGE] ?? "";
}

/* Rows of names and values; those without a value are left out. */
function rows(...pairs) {
  const shown = pairs.filter(([, value]) => value && value.length !== 0);
  return h("dl", { className: "point" }, ...shown.map(([name, value]) =>
    h("div", { key: name }, h("dt", null, name), h("dd", null, value))));
}

function address(parts) {
  return parts && [parts.recipient, parts.street, [parts.postal_code, parts.town].filter(Boolean).join(" ")]
    .filter(Boolean).join(", ");
}

function phone(number) {
  return number && h("a", { className: "phone", href: `tel:${number.replace(/[^0-9+]/g, "")}` }, number);
}

function contact(record) {
  const points = record.points ?? [];
  const persons = record.persons ?? [];
  return h("div", { className: "contact-card" },
    h("h1", { className: "contact-name" }, own(record.name)),
    h("p", { className: "contact-summary" }, own(record.summary)),
    record.obsolete && h("p", { className: "unconfirmed gone" }, own(record.obsolete.reason)),
    ...points.map((point, index) => h("div", { className: "contact-point", key: `point-${index}` },
      h("p", { className: "point-label" }, own(point.label)),
      point.internal && h("p", { className: "unconfirmed" }, "Intern: visas aldrig."),
      rows(["Telefon", phone(point.phone)], ["E-post", point.email], ["Besök", address(point.visit)],
        ["Post", address(point.post)]),
      point.note && h("p", { className: "point-note" }, own(point.note)),
      point.confirmed && h("p", { className: "confirmed" }, `Kontrollerad ${point.confirmed.on ?? ""}`))),
    ...persons.map((person, index) => h("div", { className: "contact-point", key: `person-${index}` },
      h("p", { className: "point-label" }, [person.name, own(person.role)].filter(Boolean).join(", ")),
      rows(["Telefon", phone(person.phone)], ["E-post", person.email]))),
    rows(["Webbplats", record.website]));
}

function meeting(record) {
  const when = record.start ? `${record.start}–${(record.end ?? "").slice(-5)}` : record.on;
  const agenda = (record.agenda ?? []).map((point, index) => h("li", { key: index }, own(point)));
  return h("div", { className: `meeting${record.status === "cancelled" ? " meeting-off" : ""}` },
    h("p", { className: "meeting-when" }, when || own(record.note)),
    h("h1", { className: "meeting-title" }, own(record.title)),
    rows(["Läge", STATES[record.status]], ["Varför", own(record.reason)], ["Plats", own(record.place)],
      ["För vem", own(record.audience)], ["Dagordning", agenda.length ? h("ol", null, ...agenda) : ""],
      ["Fråga", record.contact]));
}

function material(record) {
  return h("div", { className: "material-body" },
    h("h1", { className: "material-title" }, own(record.title)),
    h("p", null, own(record.purpose)),
    h("p", { className: "material-facts" }, `Version ${record.version ?? ""}, ${record.date ?? ""}`),
    record.reason && h("p", { className: "unconfirmed gone" }, own(record.reason)));
}

function news(record, props) {
  const withdrawn = record.withdrawn?.on;
  const picture = record.image?.file && props.getAsset(record.image.file);
  return [
    h("div", { className: "page-head", key: "head" },
      h("h1", null, record.title),
      h("p", { className: "news-meta" }, h("span", null, record.published)),
      !withdrawn && h("p", { className: "lead" }, record.lead)),
    h("div", { className: "prose", key: "text" },
      withdrawn
        ? h("div", { className: "unconfirmed gone" }, h("p", null, record.withdrawn.reason))
        : [
          picture?.url && h("figure", { className: "picture", key: "picture" },
            h("img", { src: picture.url, alt: record.image.alt ?? "" }),
            h("figcaption", null, record.image.caption)),
          text(record.body),
        ]),
  ];
}

function page(record) {
  return [
    h("div", { className: "page-head", key: "head" }, h("h1", null, record.title)),
    h("div", { className: "prose", key: "text" }, text(record.body)),
  ];
}

/* Markdown as the desk reads it, with the site's own marks by their names and without names of anchors. */
function text(body = "") {
  const plain = body
    .replace(/\s*\{[ ]*[#.][^}\n]*\}[ ]*$/gm, "")
    .replace(/\[\[source: *([^\]]+)\]\]/g, "<sup>$1</sup>")
    .replace(/\[\[call: *([^\]]+)\]\]/g, '<span class="call"><span class="call-number">Ring $1</span></span>')
    .replace(/\[\[[a-z]+: *([^\]]+)\]\]/g, "<code>$1</code>");
  const html = DOMPurify.sanitize(marked.parse(plain));
  return h("div", { key: "body", dangerouslySetInnerHTML: { __html: html } });
}
