/* Starts the desk: its language, how it reads and writes files, and what its preview looks like. */
import "./language.js";
import { init, registerCustomFormat } from "./sveltia/npm/index.js";
import { registerPreviews } from "./previews.js";
import { readPage, readRecord, writePage, writeRecord } from "./records.js";

registerCustomFormat("record", "yml", { fromFile: readRecord, toFile: writeRecord });
registerCustomFormat("page-frontmatter", "md", { fromFile: readPage, toFile: writePage });

const { collections } = await (await fetch("config.json")).json();
const pages = collections.find(({ name }) => name === "pages").files.map(({ name }) => name);
registerPreviews(document.querySelector('link[rel="x-preview-style"]').href, pages);
mendViewport();
mendColumns();
init();

/* The desk forbids to enlarge its page on a phone. Readers of small letters may. */
function mendViewport() {
  const ours = document.querySelector('meta[name="viewport"]').content;
  new MutationObserver(() => {
    for (const meta of document.querySelectorAll('meta[name="viewport"]')) {
      if (meta.content !== ours) meta.content = ours;
    }
  }).observe(document.head, { childList: true, subtree: true, attributes: true, attributeFilter: ["content"] });
}

/* A column of proposals is called a list when nothing is in it, too, which no reader of the screen can make sense of. */
function mendColumns() {
  new MutationObserver(() => {
    for (const column of document.querySelectorAll(".columns .entries")) {
      const role = column.querySelector('[role="listitem"]') ? "list" : "group";
      if (column.getAttribute("role") !== role) column.setAttribute("role", role);
    }
  }).observe(document.body, { childList: true, subtree: true });
}
