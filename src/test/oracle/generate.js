// Usage: node src/test/oracle/generate.js > src/test/resources/hours/oracle.txt
// Makes values and instants of our own and writes down what the oracle answers. Same seed, same file.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { compile, daysOf, letter } from "./oracle.js";
import { EDGES, makeValues, random } from "./values.js";

const PLACES = [
  { zone: "Europe/Paris", state: "Bretagne", count: 1800 },
  { zone: "Indian/Reunion", state: "La Réunion", count: 450 },
  { zone: "America/Martinique", state: "Martinique", count: 450 },
  { zone: "Pacific/Noumea", state: "Nouvelle-Calédonie", count: 450 },
];
const HEADER = `# What the npm package opening_hours 3.15.0 answers about values that values.js made at random; read by
# DifferentialTest. Made by: node src/test/oracle/generate.js > src/test/resources/hours/oracle.txt
# A line starting with @ holds for the values below it: their clock and state, the public and school holidays that the
# oracle takes there, the instants asked for. Then per value one letter for each instant, O open, C closed, U unknown,
# - not asked (the oracle knows no school holidays after 2026), and behind a tab the value.`;
/** Minutes of the day at which our values begin or end, or just before. */
const MINUTES = [0, 1, 60, 119, 120, 359, 450, 480, 510, 540, 600, 660, 719, 720, 749, 750, 780, 839, 840, 960];
const LATER = [1019, 1020, 1080, 1109, 1110, 1139, 1140, 1199, 1200, 1320, 1409, 1410, 1439];

if (process.argv[2]) {
  place(PLACES[Number(process.argv[2])], Number(process.argv[2]));
} else {
  console.log(HEADER);
  for (let index = 0; index < PLACES.length; index++) {
    // The oracle's clock is that of the process.
    const run = spawnSync(process.execPath, [fileURLToPath(import.meta.url), String(index)], {
      env: { ...process.env, TZ: PLACES[index].zone },
      maxBuffer: 64 * 1024 * 1024,
    });
    if (run.status !== 0) {
      throw new Error(String(run.stderr));
    }
    process.stdout.write(run.stdout);
  }
}

function place({ zone, state, count }, seed) {
  const dates = instants(random(100 + seed));
  console.log(`@place ${zone} ${state}`);
  console.log(`@public ${daysOf("PH", state, new Date(2025, 11, 20), new Date(2029, 0, 10)).join(" ")}`);
  console.log(`@school ${daysOf("SH", state, new Date(2025, 11, 20), new Date(2027, 0, 1)).join(" ")}`);
  console.log(`@instants ${dates.map((date) => date.toISOString().slice(0, 16)).join(" ")}`);
  for (const value of [...EDGES, ...makeValues(count, 1000 + seed)]) {
    const letters = answers(value, state, dates);
    if (letters) {
      console.log(`${letters}\t${value}`);
    }
  }
}

/** Nothing where the oracle refuses the value, or has no school holidays for the state. */
function answers(value, state, dates) {
  const { hours, error } = compile(value, state);
  try {
    return error ? undefined : dates.map((date) => answer(hours, value, date)).join("");
  } catch {
    return undefined;
  }
}

function answer(hours, value, date) {
  return value.includes("SH") && date.getFullYear() > 2026 ? "-" : letter(hours, date);
}

function instants(next) {
  const dates = [];
  const minutes = [...MINUTES, ...LATER];
  for (let i = 0; i < 110; i++) {
    dates.push(new Date(2026, 0, 2 + Math.floor(next() * 363), 0, minutes[Math.floor(next() * minutes.length)]));
  }
  const hours = (year, month, day, from, to, step) => {
    for (let hour = from; hour < to; hour += step) {
      dates.push(new Date(year, month - 1, day, 0, hour * 60));
    }
  };
  // Two days before the first Monday of the month.
  hours(2026, 1, 3, 9, 14, 1.5);
  // The clocks change on 29 March and 25 October 2026, in Europe.
  hours(2026, 3, 29, 0, 4, 0.5);
  hours(2026, 3, 30, 0, 2, 0.5);
  hours(2026, 10, 25, 0, 4, 0.5);
  const back = Date.UTC(2026, 9, 25, 0, 30);
  dates.push(new Date(back), new Date(back + 30 * 60000), new Date(back + 60 * 60000));
  // Holidays on a Saturday and on a Sunday, the end of the year, week 53, 29 February, midnight.
  hours(2026, 8, 15, 9, 20, 5);
  hours(2026, 11, 1, 9, 20, 5);
  hours(2026, 12, 31, 10, 28, 2);
  hours(2027, 1, 2, 9, 50, 7);
  hours(2028, 2, 28, 22, 52, 3);
  hours(2028, 12, 31, 11, 27, 3);
  return dates.sort((a, b) => a - b);
}
