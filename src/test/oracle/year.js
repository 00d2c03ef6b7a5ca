// Usage: TZ=Europe/Paris node year.js <state> <file of values, one per line> <from> <days>
// Prints the holidays the oracle takes, then per value one line of JSON: its intervals in minutes since 1970.
import { readFileSync } from "node:fs";
import { compile, daysOf } from "./oracle.js";

const [state, file, from, days] = process.argv.slice(2);
const [year, month, day] = from.split("-").map(Number);
const start = new Date(year, month - 1, day);
const end = new Date(year, month - 1, day + Number(days));

function intervals(value) {
  const { hours, error } = compile(value, state);
  if (error) {
    return { error };
  }
  try {
    return hours
      .getOpenIntervals(start, end)
      .map(([open, close, unknown]) => [open.getTime() / 60000, close.getTime() / 60000, unknown ? "U" : "O"]);
  } catch (thrown) {
    return { error: String(thrown).split("\n")[0] };
  }
}

const first = new Date(year, month - 1, day - 10);
const last = new Date(year, month - 1, day + Number(days) + 10);
const lines = [
  JSON.stringify(daysOf("PH", state, first, last)),
  JSON.stringify(daysOf("SH", state, first, last)),
  ...readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((value) => JSON.stringify(intervals(value))),
];
process.stdout.write(`${lines.join("\n")}\n`);
