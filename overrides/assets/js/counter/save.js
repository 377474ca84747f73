// The counter page can be saved for where there is no coverage. Loaded on counter pages alone.
// What is saved is known from the browser's own list of workers; nothing else is written down.
(async () => {
  const box = document.querySelector("[data-worker]");
  const workers = navigator.serviceWorker;
  if (!box || !workers || !globalThis.caches) return; // an old browser, or a private window
  const { kit, saving, instead, removing, removed, failed, full, refused } = box.dataset;
  const [save, remove] = box.querySelectorAll("button");
  const said = box.querySelector("[role=status]");
  const bar = box.querySelector("progress");
  const label = save.textContent;
  const worker = new URL(box.dataset.worker, location.href);
  const scope = new URL("./", worker).href;
  worker.search = kit;
  const rules = { createScriptURL: (url) => url };
  const trusted = globalThis.trustedTypes?.createPolicy("saving", rules) ?? rules;

  // The worker of a site above this one is not ours.
  const registered = async () => {
    const found = await workers.getRegistration(scope);
    return found?.scope === scope ? found : null;
  };

  const kept = async () => {
    const found = await registered();
    return found?.active ? (await caches.match(`${scope}kept.json`))?.json() : null;
  };

  // Say how things are, or what has just happened. A button that goes leaves the focus to the words.
  const show = async (words, look = "") => {
    const list = await kept();
    const gone = list ? (list.kit === kit ? save : null) : remove;
    if (gone && gone === document.activeElement) said.focus();
    save.textContent = list ? instead : label;
    save.hidden = gone === save;
    remove.hidden = gone === remove;
    said.className = list && !words ? "confirmed" : look;
    said.textContent = words ?? list?.states[document.documentElement.lang] ?? "";
  };

  const say = (words) => {
    said.className = "";
    said.textContent = words;
  };

  // Wait until a worker has saved everything, or has given up.
  const settled = (made) =>
    new Promise((done, refuse) => {
      const look = () => {
        if (made.state === "activated") done();
        if (made.state === "redundant") refuse(new Error(failed));
      };
      made.addEventListener("statechange", look);
      look();
    });

  const keep = async () => {
    let reason = "";
    const listen = ({ data }) => {
      reason ||= data.error ?? "";
      if (data.of) [bar.max, bar.value] = [data.of, data.done];
    };
    workers.addEventListener("message", listen);
    say(saving);
    bar.value = 0;
    bar.hidden = false;
    let words;
    try {
      // Where the browser has thrown the copy away, the same worker would not save again.
      const isSpent = (await registered())?.active?.scriptURL === worker.href;
      if (isSpent) worker.search += "&";
      const made = await workers.register(trusted.createScriptURL(worker.href), { updateViaCache: "none" });
      await settled(made.installing ?? made.waiting ?? made.active);
    } catch (error) {
      words = { QuotaExceededError: full, SecurityError: refused }[reason || error.name] ?? failed;
    }
    bar.hidden = true;
    workers.removeEventListener("message", listen);
    await show(words, "unconfirmed");
  };

  const forget = async () => {
    say(removing);
    const found = await registered();
    if (found?.installing) await settled(found.installing).catch(() => {}); // it would save again
    await found?.unregister();
    for (const name of await caches.keys()) {
      if (name.startsWith(`${scope} `)) await caches.delete(name);
    }
    await show(removed);
  };

  // One thing at a time, however often somebody taps.
  let isBusy = false;
  const alone = (work) => async () => {
    if (isBusy) return;
    isBusy = true;
    await work();
    isBusy = false;
  };
  save.addEventListener("click", alone(keep));
  remove.addEventListener("click", alone(forget));

  // Another release has been saved, and takes over; the former is gone when it is done with that.
  workers.addEventListener("controllerchange", () => isBusy || settled(workers.controller).then(() => show()));
  await show();
  box.hidden = false;
  (await registered())?.update().catch(() => {}); // without coverage there is nothing new
})().catch(() => {}); // a browser that forbids storage altogether: the box stays away
