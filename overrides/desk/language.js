/* The desk speaks Swedish whatever the browser prefers; an editor can choose another language. It looks before
   anything else is read, so this is a part of its own. */
const SETTINGS = "sveltia-cms.prefs";
const chosen = JSON.parse(localStorage.getItem(SETTINGS) ?? "{}");
if (!chosen.locale) {
  localStorage.setItem(SETTINGS, JSON.stringify({ ...chosen, locale: document.documentElement.lang }));
}
