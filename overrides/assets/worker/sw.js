// Shows what a reader saved where the site doesn't answer. While it does, pages come from the site:
// a new number never waits for a saved copy. Assets, whose names are their content, come from the copy.
//
// {version} stands for all that can be saved, so that these bytes change with it.
const VERSION = "{version}";
const PATIENCE = 3000;
const { scope } = registration;
// The counter page that was saved from; what may follow it makes a worker of the same release another one.
const KIT = location.search.slice(1).replace("&", "");
const CACHE = `${scope} ${VERSION} ${KIT}`;
const LIST = `${scope}kept.json`;
const ASSETS = `${scope}assets/`;

const saved = (url) => caches.match(url, { cacheName: CACHE, ignoreSearch: true });

// Bytes that don't have the sum are refused: they belong to another release.
const fetched = async (url, integrity = "") => {
  const cache = url.startsWith(ASSETS) ? "default" : "no-store";
  const answer = await fetch(url, { cache, integrity });
  if (answer.ok) return answer;
  throw new Error(url);
};

const tell = async (news) => {
  for (const page of await clients.matchAll({ includeUncontrolled: true })) page.postMessage(news);
};

const save = async () => {
  // Where a municipality is gone, the page for all of them holds.
  const above = new URL(`${KIT}../kept.json`, scope).href;
  const list = await (await fetched(`${scope}${KIT}kept.json`).catch(() => fetched(above))).json();
  if (list.version !== VERSION) throw new Error("Another release");
  const before = await (await caches.match(LIST))?.json();
  const cache = await caches.open(CACHE);
  const files = Object.entries(list.files);
  let done = 0;
  const keep = async ([address, sum]) => {
    const url = scope + address;
    const same = before?.files[address] === sum && (await caches.match(url));
    await cache.put(url, same || (await fetched(url, sum)));
    await tell({ done: ++done, of: files.length });
  };
  await Promise.all(files.map(keep));
  await cache.put(LIST, new Response(JSON.stringify(list)));
  // The former copy held until this one was whole, and gives way at once: phones keep pages open for weeks.
  await skipWaiting();
};

const fail = async (error) => {
  await caches.delete(CACHE);
  await tell({ error: error.name });
  throw error;
};

const clean = async () => {
  const old = (name) => name.startsWith(`${scope} `) && name !== CACHE;
  for (const name of (await caches.keys()).filter(old)) await caches.delete(name);
};

const page = async (request) => {
  const copy = await saved(request.url);
  const asked = fetch(request);
  const late = new Promise((_, refuse) => copy && setTimeout(refuse, PATIENCE));
  const answer = await Promise.race([asked, late]).catch(() => null);
  if (answer && (answer.status < 500 || !copy)) return answer;
  const list = await (await saved(LIST))?.json();
  if (!list) return asked;
  const folder = Object.keys(list.instead).find((name) => request.url.startsWith(scope + name));
  const shown = copy ?? (await saved(scope + list.instead[folder]));
  const html = await shown.text();
  const note = list.notes[/<html lang="(.+?)"/.exec(html)[1]];
  const line = `<p class="wrap kept-note" role="note">${note}</p>`;
  const dated = html.replace(/<main.*?>/, (main) => main + line);
  return new Response(dated, { headers: shown.headers });
};

addEventListener("install", (event) => event.waitUntil(save().catch(fail)));
addEventListener("activate", (event) => event.waitUntil(clean()));
addEventListener("fetch", (event) => {
  const { mode, url } = event.request;
  if (mode === "navigate") event.respondWith(page(event.request));
  else if (url.startsWith(ASSETS)) {
    event.respondWith(saved(url).then((copy) => copy ?? fetch(event.request)));
  }
});
