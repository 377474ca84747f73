"""What a page is asked in the browser. JavaScript, in strings."""

from __future__ import annotations

AXE = """async (tags) => {
  const result = await axe.run({ runOnly: tags, resultTypes: ["violations", "incomplete"] });
  const brief = (findings) => findings.flatMap((finding) => finding.nodes.map((node) => ({
    rule: finding.id,
    impact: finding.impact ?? node.impact ?? "",
    target: node.target.join(" "),
    message: [...node.any, ...node.all, ...node.none].map((check) => check.message).join(" "),
  })));
  // axe cannot tell the contrast of words in a drawing, which lie on an area and not on a box. The colours
  // are tokens that the design measures, and the text beside each drawing says the same.
  const isDrawn = (finding) =>
    finding.rule === "color-contrast" && document.querySelector(finding.target).closest("svg");
  const unclear = brief(result.incomplete).filter((finding) => !isDrawn(finding));
  return { version: axe.version, violations: brief(result.violations), unclear };
}"""
"""Run axe; `unclear` is what it cannot decide."""

STORED = """async () => ({
  cookie: document.cookie,
  localStorage: localStorage.length,
  sessionStorage: sessionStorage.length,
  databases: (await indexedDB.databases()).length,
  caches: (await caches.keys()).length,
  workers: (await navigator.serviceWorker.getRegistrations()).length,
})"""
"""Everything that a page can leave on the device."""

WATCH = """(() => {
  globalThis.violations = [];
  addEventListener("securitypolicyviolation", (event) => {
    globalThis.violations.push(`${event.effectiveDirective}: ${event.blockedURI} ${event.sample}`);
  });
})()"""
"""Keep what the Content-Security-Policy refuses; runs before the page."""

VIOLATIONS = "globalThis.violations"

WIDER = """() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  const scrolls = (element) => {
    for (let box = element.parentElement; box; box = box.parentElement)
      if (getComputedStyle(box).overflowX !== "visible") return true;
    return false;
  };
  return [...document.body.querySelectorAll("*")]
    .filter((element) => element.getBoundingClientRect().right > width + 1 && !scrolls(element))
    .map((element) => `${element.tagName.toLowerCase()}.${element.className}`);
}"""
"""Name what makes the page scroll sideways. Boxes that scroll by themselves (wide tables) may."""

SPACED = """() => {
  const style = new CSSStyleSheet();
  style.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
    word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }`);
  document.adoptedStyleSheets = [style];
}"""
"""Space the text as WCAG 1.4.12 lets readers do."""

UNSPACED = "() => { document.adoptedStyleSheets = []; }"

CLIPPED = """() => [...document.body.querySelectorAll("*")].filter((element) => {
  const style = getComputedStyle(element);
  if (!element.textContent.trim() || style.clipPath === "inset(50%)") return false;
  const hides = (overflow) => overflow === "hidden" || overflow === "clip";
  return (hides(style.overflowX) && element.scrollWidth > element.clientWidth + 1) ||
    (hides(style.overflowY) && element.scrollHeight > element.clientHeight + 1);
}).map((element) => `${element.tagName.toLowerCase()}.${element.className}`)"""
"""Name the elements that cut off their text. What is for screen readers alone is cut off by design."""

OPEN_ALL = "() => { for (const box of document.querySelectorAll('details')) box.open = true; }"
CLOSE_ALL = "() => { for (const box of document.querySelectorAll('details')) box.open = false; }"

FOCUS = """() => {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const style = getComputedStyle(element);
  const box = element.getClientRects()[0];
  // The middle of a municipality's box may lie in its neighbour: of a drawing, any point of a grid will do.
  const steps = element.ownerSVGElement ? [1, 2, 3, 4, 5, 6, 7] : [4];
  const seen = (x, y) => {
    const top = document.elementFromPoint(box.left + (box.width * x) / 8, box.top + (box.height * y) / 8);
    return !!top && (element.contains(top) || top.contains(element));
  };
  return {
    what: `${element.tagName.toLowerCase()} ${element.textContent.trim().slice(0, 60)}`,
    outlined: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
    inView: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    uncovered: steps.some((x) => steps.some((y) => seen(x, y))),
    current: element.getAttribute("aria-current"),
  };
}"""
"""Describe the element in focus: whether a reader sees that it is."""

TABBABLE = """() => [
  ...document.querySelectorAll("a[href], button, summary, input, select, textarea, [tabindex='0']")]
  .filter((element) => element.checkVisibility() && !element.disabled).length"""
"""Count what the tab key should reach."""
