// Whether somebody answers now, by the clock of Stockholm wherever the device is.
// data-hours: d = first and last day it is known for, w = minutes of Monday to Sunday (opens, closes, …),
// x = days that differ, h = public holidays, when it is closed.
(() => {
  const marks = document.querySelectorAll("[data-hours]");
  if (!marks.length) return;
  const language = document.documentElement.lang;
  const stockholm = new Intl.DateTimeFormat("en-GB", {
    timeZone: "Europe/Stockholm",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  const clock = (minutes) =>
    `${Math.floor(minutes / 60)}`.padStart(2, "0") + ":" + `${minutes % 60}`.padStart(2, "0");
  const dayName = (day, ahead) =>
    ahead < 2
      ? new Intl.RelativeTimeFormat(language, { numeric: "auto" }).format(ahead, "day")
      : new Intl.DateTimeFormat(language, { weekday: "long", timeZone: "UTC" }).format(day);

  const say = (mark, today, minute) => {
    const { d, w, x = {}, h = [] } = JSON.parse(mark.dataset.hours);
    const { open, opens, closed } = mark.dataset;
    const times = (day) => {
      const iso = day.toISOString().slice(0, 10);
      if (iso < d[0] || iso > d[1]) return null;
      return x[iso] ?? (h.includes(iso) ? [] : w[(day.getUTCDay() + 6) % 7]);
    };
    const now = times(today);
    if (!now) return "";
    for (let i = 0; i < now.length; i += 2) {
      if (now[i] <= minute && minute < now[i + 1]) return open.replace("{time}", clock(now[i + 1]));
    }
    for (let ahead = 0; ahead < 7; ahead++) {
      const day = new Date(today.getTime() + ahead * 864e5);
      const next = times(day)?.find((time, i) => i % 2 === 0 && (ahead || time > minute));
      if (next !== undefined) {
        return opens.replace("{day}", dayName(day, ahead)).replace("{time}", clock(next));
      }
    }
    return closed;
  };

  const show = () => {
    const part = {};
    for (const { type, value } of stockholm.formatToParts()) part[type] = Number(value);
    const today = new Date(Date.UTC(part.year, part.month - 1, part.day));
    for (const mark of marks) {
      const words = say(mark, today, part.hour * 60 + part.minute);
      mark.hidden = !words;
      mark.classList.toggle("is-open", words.startsWith(mark.dataset.open.split("{")[0]));
      if (mark.textContent !== words) mark.textContent = words;
    }
  };
  show();
  setInterval(show, 20000);
})();
