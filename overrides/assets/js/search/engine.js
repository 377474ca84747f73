// The search's engine: from what somebody types to the pages that answer it.
// It knows no language: the index brings endings, common words and synonyms, and its words have seams
// where they come apart (post|ombuden). `tillsammans/search` writes it, and parts text into words the same way.
const TOKEN =
  /\d{4}[:/]\d+|\d+(?:[ \u00a0\u202f-]\d{2,3}(?![\p{L}\p{N}]))*(?![\p{L}\p{N}])|\p{L}-[\p{L}\p{N}]+|[\p{L}\p{N}]+/gu;
const OTHER = { ø: "o", æ: "a", ð: "d", þ: "t", ł: "l", ß: "s", œ: "o" };
const STEPS = 9;
const FEW = 3;
// What a hit is worth by how the word was met.
const EXACT = 1, FOLDED = 0.95, INFLECTED = 0.8, HEAD = 0.6, PART = 0.5, SYNONYM = 0.7, BEGINS = 0.5, SPELT = 0.6;

const fold = (text) =>
  text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[øæðþłßœ]/g, (letter) => OTHER[letter]);

// The words of a text: [word, where it begins, where it ends]; `114 14` is one, `11414`.
function* tokens(text) {
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    const end = index + token.length;
    const word = token.toLowerCase();
    if (/^\d+[ \u00a0\u202f\d-]*$/.test(word)) yield [word.replace(/\D/g, ""), index, end];
    else if (word[1] === "-") yield [word.replace("-", ""), index, end];
    else if (word.length > 1) yield [word, index, end];
  }
}

const form = (word, seams = [0, word.length]) => ({ word, plain: fold(word), seams });
const isNumber = (word) => /^\d/.test(word);

// Steps between two words: a letter more, less, other, or two that changed places. Stops counting above `most`.
function distance(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before = [], last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] !== b[j - 1]));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    if (Math.min(...row) > most) return most + 1;
    [before, last] = [last, row];
  }
  return last[b.length];
}

class Engine {
  constructor(core) {
    this.pages = core.pages;
    this.parts = core.parts ?? {};
    this.endings = new Set(["", ...core.endings.split(" ")]);
    this.short = new Set(["", ...core.short.split(" ")]);
    this.common = new Set(core.common.split(" "));
    this.joins = core.joins;
    this.synonyms = Object.entries(core.synonyms).map(([word, others]) => [form(word), others.split(" ")]);
    this.forms = new Map();
    this.loaded = new Set();
    this.missing = new Set();
    if (core.words) this.add(core.words);
  }

  // Takes in a file of words: each line has the letters shared with the one before as a digit, the rest, its pages.
  add(text) {
    let last = "";
    for (const line of text.split("\n")) {
      const [rest, places] = line.split(" ");
      last = last.slice(0, parseInt(rest[0], 36)) + rest.slice(1);
      const seams = [0];
      for (const part of last.split("|")) seams.push(seams.at(-1) + part.length);
      const word = last.replaceAll("|", "");
      if (!this.forms.has(word)) this.forms.set(word, Object.assign(form(word, seams), { places }));
    }
  }

  shelf(word) {
    const letter = fold(word)[0];
    return isNumber(letter) ? "0" : /[a-z]/.test(letter) ? letter : "_";
  }

  // How many letters of a word a form has from some place on; marks on letters may be left out.
  shared(typed, { word, plain }, from, to) {
    let n = 0;
    while (n < typed.length && from + n < to && (typed[n] === word[from + n] || typed[n] === plain[from + n])) n++;
    return n;
  }

  like(typed, known, from = 0, to = known.word.length) {
    const shared = this.shared(typed, known, from, to);
    if (shared === typed.length && shared === to - from) return typed === known.word.slice(from, to) ? EXACT : FOLDED;
    if (isNumber(typed) || this.common.has(known.word.slice(from, to))) return 0;
    for (let stem = shared; stem >= 3; stem--) {
      const endings = stem > 3 ? this.endings : this.short;
      if (endings.has(typed.slice(stem)) && endings.has(known.word.slice(from + stem, to))) return INFLECTED;
    }
    return 0;
  }

  // The forms that a word meets, whole or in part: form -> what it is worth.
  related(typed) {
    const hits = new Map();
    const shelf = this.shelf(typed);
    if (this.parts[shelf] && !this.loaded.has(shelf)) this.missing.add(shelf);
    for (const known of this.forms.values()) {
      const { seams } = known;
      const end = seams.length - 1;
      let best = 0;
      for (let i = 0; i < end; i++) {
        for (let j = end; j > i; j--) {
          const worth = i || j < end ? (j === end ? HEAD : PART) : 1;
          if (worth > best) best = Math.max(best, worth * this.like(typed, known, seams[i], seams[j]));
        }
      }
      if (best) hits.set(known, best);
    }
    return hits;
  }

  // What a typed word means: its hits, and how they were found where that has to be said.
  resolve(typed, isLast) {
    if (this.common.has(typed)) {
      const known = this.forms.get(typed);
      return [{ typed, isCommon: true, hits: new Map(known ? [[known, EXACT]] : []) }];
    }
    const hits = this.related(typed);
    const merge = (others, worth) => {
      for (const [known, value] of others) hits.set(known, Math.max(hits.get(known) ?? 0, value * worth));
    };
    for (const [word, others] of this.synonyms) {
      if (this.like(typed, word)) for (const other of others) merge(this.related(other), SYNONYM);
    }
    if (isNumber(typed) ? typed.length > 2 : isLast && !hits.size && typed.length > 1) {
      for (const known of this.forms.values()) {
        const begins = this.shared(typed, known, 0, known.word.length) === typed.length;
        if (begins && !hits.has(known) && !this.common.has(known.word)) hits.set(known, BEGINS);
      }
    }
    if (hits.size || isNumber(typed)) return [{ typed, hits }];
    return this.halves(typed) ?? [this.respelt(typed, hits, merge)];
  }

  // A compound that no page has: both its halves are looked for.
  halves(typed) {
    for (let place = typed.length - 3; this.joins && place >= 3; place--) {
      const halves = [typed.slice(0, place), typed.slice(place)].map((half) => ({ typed: half, hits: new Map() }));
      if (halves.every((half) => (half.hits = this.related(half.typed)).size)) return halves;
    }
    return null;
  }

  respelt(typed, hits, merge) {
    const plain = fold(typed);
    let most = typed.length < 5 ? 0 : typed.length < 8 ? 1 : 2;
    let near = new Set();
    for (const known of [...this.forms.values(), ...this.synonyms.map(([word]) => word)]) {
      if (!most || this.common.has(known.word) || isNumber(known.word)) continue;
      const steps = distance(plain, known.plain, most);
      if (steps < most) near.clear();
      if (steps > most) continue;
      most = steps;
      near.add(known.word);
    }
    for (const word of near) for (const one of this.resolve(word, false)) merge(one.hits, SPELT);
    return { typed, hits, meant: [...near] };
  }

  // Words of the site that look like one that nothing met.
  near(typed) {
    const plain = fold(typed);
    const most = Math.max(2, Math.floor(plain.length / 3));
    const known = [...this.forms.values()].filter(({ word }) => word.length > 3 && !this.common.has(word) && !isNumber(word));
    return known
      .map((one) => [distance(plain, one.plain, most) + (plain[0] !== one.plain[0]) / 2, one.word])
      .filter(([steps]) => steps <= most)
      .sort((a, b) => a[0] - b[0])
      .slice(0, 3)
      .map(([, word]) => word);
  }

  // Answers a question: what each of its words met, and the pages, best first. Parts may be missing: see `missing`.
  answer(question) {
    this.missing.clear();
    const typed = [...tokens(question.normalize("NFC"))].map(([word]) => word);
    const isOpen = /[\p{L}\p{N}]$/u.test(question);
    const words = typed.flatMap((word, i) => this.resolve(word, isOpen && i === typed.length - 1));
    const wanted = words.filter((word) => !word.isCommon && word.hits.size);
    const found = new Map();
    for (const word of words) {
      const scores = new Map();
      for (const [{ places }, worth] of word.hits) {
        let page = 0;
        for (const [, step, letter] of (places ?? "").matchAll(/([0-9a-z]*)([A-I])/g)) {
          page += parseInt(step || "0", 36);
          const said = (worth * (letter.charCodeAt(0) - 64)) / (STEPS + 1);
          scores.set(page, 1 - (1 - (scores.get(page) ?? 0)) * (1 - said));
        }
      }
      const rarity = Math.log(1 + this.pages.length / (1 + scores.size));
      for (const [page, score] of scores) {
        if (!found.has(page)) found.set(page, { score: 0, met: 0 });
        const one = found.get(page);
        one.score += score * rarity * (word.isCommon ? 0.3 : 1);
        one.met += !word.isCommon;
      }
    }
    // Pages with all words, and those with some only where there are few of the first.
    const whole = [...found.values()].filter(({ met }) => met === wanted.length).length;
    const least = wanted.length && whole >= FEW ? wanted.length : Math.min(1, wanted.length);
    const pages = [...found]
      .filter(([, { met }]) => met >= least)
      .map(([page, { score, met }]) => {
        const [url, title, boost] = this.pages[page];
        return { url, title, score: score * (wanted.length ? (met / wanted.length) ** 2 : 1) * boost };
      })
      .sort((a, b) => b.score - a.score || (a.url < b.url ? -1 : 1));
    return { words, pages };
  }
}
