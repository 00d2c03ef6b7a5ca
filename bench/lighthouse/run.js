// Lighthouse with its mobile settings (a slow phone, a slow network) on the pages of a running Balise. The figure of a
// category is the median of its runs. Ends with 1 when a page is below what docs/accessibility.md promises.
//   node run.js http://127.0.0.1:8080 3 / "/lieux?ou=Paris&pres_de=48.8566,2.3522&rayon=20"
import { mkdirSync, writeFileSync } from "node:fs";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const LEAST = { performance: 95, accessibility: 100, "best-practices": 100, seo: 100 };
const FIGURES = ["first-contentful-paint", "largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift"];
const REPORTS = "target/lighthouse";

/** @param {number[]} numbers */
const median = (numbers) => numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)];

/**
 * Searches of people are kept from search engines on purpose (noindex), so that they do not lose points for it.
 * @param {string} address @param {number} port
 */
async function look(address, port) {
  const skipAudits = address.includes("?") ? ["is-crawlable"] : [];
  const found = await lighthouse(address, { port, onlyCategories: Object.keys(LEAST), skipAudits, output: "html" });
  if (!found || found.lhr.runtimeError) {
    throw new Error(`${address}: ${found?.lhr.runtimeError?.message ?? "no result"}`);
  }
  return found;
}

/** What lost points, apart from speed, which loses some everywhere. */
function faults(lhr) {
  return Object.values(lhr.categories)
    .filter((category) => category.id !== "performance")
    .flatMap((category) => category.auditRefs.filter((ref) => ref.weight > 0))
    .map((ref) => lhr.audits[ref.id])
    .filter((audit) => audit.score !== null && audit.score < 1)
    .map((audit) => `  ${audit.id}: ${audit.title}`);
}

const [base, times, ...paths] = process.argv.slice(2);
const chrome = await launch({ chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic"] });
mkdirSync(REPORTS, { recursive: true });
let good = true;
console.log(`| page | ${Object.keys(LEAST).join(" | ")} | ${FIGURES.join(" | ")} | bytes |`);
console.log(`|---|${"---|".repeat(Object.keys(LEAST).length + FIGURES.length + 1)}`);
try {
  for (const path of paths) {
    const runs = [];
    for (let run = 0; run < Number(times); run++) {
      runs.push(await look(base + path, chrome.port));
    }
    const scores = Object.entries(LEAST).map(([category, least]) => {
      const score = median(runs.map((run) => Math.round(run.lhr.categories[category].score * 100)));
      good &&= score >= least;
      return score;
    });
    const figure = (id) => median(runs.map((run) => run.lhr.audits[id].numericValue));
    const figures = FIGURES.map((id) => (id.endsWith("shift") ? figure(id).toFixed(3) : `${Math.round(figure(id))} ms`));
    console.log(`| ${path} | ${scores.join(" | ")} | ${figures.join(" | ")} | ${figure("total-byte-weight")} |`);
    for (const fault of new Set(runs.flatMap((run) => faults(run.lhr)))) {
      console.log(fault);
    }
    writeFileSync(`${REPORTS}/${path.replaceAll(/[^a-z0-9]+/gi, "-")}.html`, runs.at(-1).report);
  }
} finally {
  chrome.kill();
}
process.exitCode = good ? 0 : 1;
