// Values of opening_hours made at random from our own grammar; the same seed makes the same values.

const DAYS = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const MORNINGS = ["07:30-12:00", "08:00-12:30", "09:00-12:00", "10:00-12:30", "08:30-13:00"];
const AFTERNOONS = ["13:30-17:00", "14:00-18:00", "14:00-18:30", "13:00-19:00", "16:00-20:00"];
const NIGHTS = ["18:00-02:00", "20:00-26:00", "22:00-06:00", "23:30-00:30", "17:00-24:00", "00:00-06:00"];
const COMMENTS = ['"sur rendez-vous"', '"on appointment"', '"sauf pluie"', '"sur RDV"', '"by appointment only"'];

/** What chance makes too seldom, and what we and the oracle are known to see in two ways. */
export const EDGES = [
  "Mo 10:00-10:00",
  "00:00-00:00",
  "Feb 01-29 Mo-Fr 10:00-12:00",
  "Feb 29-Mar 05 Mo-Fr 10:00-12:00",
  "SH,PH Mo-Fr 10:00-12:00",
  "Mo[1] -2 days 10:00-12:00",
  "Mo[-1] +2 days 10:00-12:00",
  "Mo-Su sunrise-sunset",
  "sunset-sunrise",
  "Mo-Fr 08:00-sunset",
  "Su 22:00-02:00",
  "Aug 30-Aug 29 10:00-12:00",
  "Mo-Fr 10:00-12:00+",
  "10:00-12:00+,14:00-16:00",
  "07:00+,12:00-16:00",
  "Dec 25,26 off; Mo-Fr 10:00-12:00",
  "Jul,Nov Th[2] 10:00-12:00",
  "Jul-Nov Th[2] 10:00-12:00",
  "Mo 22:00-02:00 off; Mo-Su 20:00-04:00",
  "Mo-Fr 09:00-12:00; 14:00-18:00",
  "09:00-12:00; Sa off; 14:00-18:00",
  "Mo 10:00-12:00;",
  "24/7; Mo 10:00-12:00",
  'Mo-Fr 09:00-12:00 || Mo-Fr 14:00-16:00 || "sur RDV"',
  "easter -2 days-easter +1 day off; Mo-Su 10:00-12:00",
  "We 20:00-26:00, Th 01:00-03:00",
  "PH 22:00-03:00",
  "Mo-Th 09:00-18:00, Fr 09:00-17:00, SH Mo-Fr 10:00-16:00",
  "Mo-Fr 22:00-24:00; Sa 00:00-02:00",
  "Dec 31 20:00-26:00",
  "Feb 29 10:00-12:00",
  "2026 week 53 10:00-12:00",
  "week 50-53,01-02 Mo 10:00-12:00",
  "Mo unknown",
  "open",
  "off",
  "Mo-Fr 10-12",
];

/** A small generator of pseudo-random numbers (mulberry32). */
export function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function makeValues(count, seed) {
  const values = new Set();
  const make = maker(random(seed));
  while (values.size < count) {
    values.add(make());
  }
  return [...values];
}

function maker(next) {
  const below = (limit) => Math.floor(next() * limit);
  const pick = (list) => list[below(list.length)];
  const chance = (share) => next() < share;
  const two = (number) => String(number).padStart(2, "0");

  const range = (names) => {
    const first = below(names.length);
    const last = (first + 1 + below(names.length - 2)) % names.length;
    return `${names[first]}-${names[last]}`;
  };
  const weekday = () => (chance(0.55) ? range(DAYS) : pick(DAYS));
  const nth = () => `${pick(DAYS)}[${pick(["1", "2", "3", "4", "5", "-1", "-2", "1,3", "2-3", "-2,1"])}]`;
  const weekdays = () => {
    if (chance(0.15)) {
      return nth();
    }
    return chance(0.25) ? `${weekday()},${weekday()}` : weekday();
  };
  const holiday = () => pick(["PH", "SH", "PH", "PH,SH", "PH +1 day", "PH -1 day"]);
  const mixedDays = () => {
    if (chance(0.2)) {
      return chance(0.5) ? `${weekdays()},PH` : `PH,${weekday()}`;
    }
    return chance(0.1) ? `${pick(["PH", "SH"])} ${weekday()}` : weekdays();
  };
  const date = () => {
    const month = below(12);
    return `${MONTHS[month]} ${two(1 + below(month === 1 ? 28 : 30))}`;
  };
  const dates = () =>
    pick([
      () => pick(MONTHS),
      () => range(MONTHS),
      () => range(MONTHS),
      () => date(),
      () => `${date()}-${date()}`,
      () => `${pick(["Mar", "Jul", "Dec"])} ${two(1 + below(14))}-${two(15 + below(14))}`,
      () => `${pick(MONTHS)},${pick(MONTHS)}`,
      () => `${pick(["Mar", "Apr"])} Su[-1]-Oct Su[-1]`,
      () => pick(["easter", "easter +1 day", "easter -2 days", "easter +39 days"]),
      () => pick(["2026", "2027", "2026-2027", "2027+", "2025-2031/2"]),
      () => `${pick(["2026", "2027"])} ${pick(MONTHS)} ${two(1 + below(28))}`,
      () => "2026 Dec 20-2027 Jan 05",
      () => "Feb 29",
      () => "Dec 24-Jan 02",
    ])();
  const weeks = () => {
    const first = 1 + below(40);
    return `week ${pick([
      "01-53/2",
      "02-53/2",
      "02-52/2",
      "53",
      "01",
      `${two(first)}-${two(first + 1 + below(12))}`,
      `${two(first)}-${two(first + 8)}/4`,
      `${two(first)},${two(first + 2)}`,
    ])}`;
  };
  const times = () => {
    if (chance(0.12)) {
      return pick(NIGHTS);
    }
    if (chance(0.05)) {
      return pick(["10:00+", "18:00+", "22:00+", "00:00-24:00"]);
    }
    const parts = [];
    if (chance(0.75)) {
      parts.push(pick(MORNINGS));
    }
    if (parts.length === 0 || chance(0.6)) {
      parts.push(pick(AFTERNOONS));
    }
    return parts.join(",");
  };
  const scope = () => {
    if (chance(0.12)) {
      return `${dates()} `;
    }
    return chance(0.1) ? `${weeks()} ` : "";
  };
  const opening = () => {
    const words = chance(0.08) ? ` ${pick(COMMENTS)}` : chance(0.03) ? ` open ${pick(COMMENTS)}` : "";
    return `${scope()}${mixedDays()} ${times()}${words}`;
  };
  const closing = () =>
    pick([
      () => `${holiday()} off`,
      () => `PH off`,
      () => `PH closed`,
      () => `${dates()} off`,
      () => `${weekday()} off`,
      () => `${weekday()} ${pick(MORNINGS)} off`,
      () => `${weeks()} off`,
      () => `${dates()} closed "congés"`,
    ])();
  const special = () =>
    pick([
      () => `${dates()} ${times()}`,
      () => `${holiday()} ${times()}`,
      () => `${weeks()} ${weekday()} ${times()}`,
      () => `${dates()} ${weekday()} ${times()}`,
    ])();
  const fallback = () => pick(['"sur rendez-vous"', `${weekday()} unknown`, `${weekday()} ${times()}`, "unknown"]);

  return () => {
    if (chance(0.02)) {
      return pick(["24/7", "24/7; PH off", `24/7; ${date()} off`, '"sur rendez-vous"', `${times()}`, "off"]);
    }
    let value = opening();
    const more = below(4);
    for (let i = 0; i < more; i++) {
      value += chance(0.2) ? ", " : "; ";
      value += pick([opening, closing, closing, special])();
    }
    return chance(0.06) ? `${value} || ${fallback()}` : value;
  };
}
