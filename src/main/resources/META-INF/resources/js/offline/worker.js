// @ts-check
// The service worker, served as /sw.js with a first line `self.SHELL = { version, files }` (fr.balise.site.offline.WorkerScript).
//
// What it promises:
// - What the server answers is what people see: a kept page is shown only when the server can't be reached, fails, or takes
//   longer than WAIT_MS, and then it says so and when it was kept.
// - It keeps the last MOST pages that were read, for DAYS days, and nothing else of what people do: no shortlist, no form.
// - Files of the shell are of one version, and those of older versions go.
(() => {
  const worker = /** @type {any} */ (self);
  /** @type {{ version: string, files: string[] }} */
  const shell = worker.SHELL;
  const SHELL_CACHE = `balise-coque-${shell.version}`;
  // These two names stand in kept.js, too: a worker of older browsers can't import modules.
  const PAGES_CACHE = "balise-pages";
  const REFUSED = "balise-refus";
  const KEPT_AT = "x-balise-garde-le";
  const OFFLINE_PAGE = "/hors-ligne";
  const MOST = 30;
  const DAYS = 30;
  const DAY_MS = 24 * 60 * 60 * 1000;
  const WAIT_MS = 8000;

  const ASSET = /^\/(?:css|js|data|webjars|icones)\/|^\/favicon\.svg$/;
  /** What is nobody's business on a shared computer, what is not a page of its own, and what is said elsewhere. */
  const NOT_KEPT = /^\/(?:selection|carte-integree|api|q|hors-ligne|sources)(?:\/|$)|\/(?:signaler|paquet\.html)$/;

  const words = {
    fr: {
      locale: "fr-FR",
      kept: (/** @type {string} */ when) => `Page enregistrée le ${when}.`,
      offline: "Vous n’êtes pas connecté à internet, ou Balise ne répond pas. Des choses ont pu changer depuis.",
      slow: "La connexion est très lente. Rechargez la page pour attendre sa version à jour.",
      missing: "La page demandée n’est pas enregistrée sur cet appareil. Réessayez quand vous aurez une connexion.",
      others: "Voir les pages enregistrées",
    },
    en: {
      locale: "en-GB",
      kept: (/** @type {string} */ when) => `Page saved on ${when}.`,
      offline: "You are not connected to the internet, or Balise does not answer. Things may have changed since.",
      slow: "The connection is very slow. Reload the page to wait for its current version.",
      missing: "The page is not saved on this device. Try again when you have a connection.",
      others: "See the saved pages",
    },
  };

  worker.addEventListener("install", (/** @type {any} */ event) => event.waitUntil(install()));
  worker.addEventListener("activate", (/** @type {any} */ event) => event.waitUntil(activate()));
  worker.addEventListener("message", (/** @type {any} */ event) => {
    if (typeof event.data?.keep === "string") event.waitUntil(keepNow(event.data.keep));
  });
  worker.addEventListener("fetch", (/** @type {any} */ event) => {
    const address = new URL(event.request.url);
    if (event.request.method !== "GET" || address.origin !== worker.location.origin) return;
    if (event.request.mode === "navigate" && event.request.destination === "document") {
      event.respondWith(page(event, address));
    } else if (ASSET.test(address.pathname)) {
      event.respondWith(asset(event.request));
    }
  });

  async function install() {
    const cache = await caches.open(SHELL_CACHE);
    // Asked for anew: what the browser has may be of the version before.
    await cache.addAll(shell.files.map((file) => new Request(file, { cache: "no-cache" })));
    await worker.skipWaiting();
  }

  async function activate() {
    const names = await caches.keys();
    const old = names.filter((name) => name.startsWith("balise-coque-") && name !== SHELL_CACHE);
    await Promise.all(old.map((name) => caches.delete(name)));
    await worker.clients.claim();
  }

  /** @param {any} event @param {URL} address */
  async function page(event, address) {
    const asked = fetch(event.request).then((answer) => {
      if (mayKeep(answer, address)) event.waitUntil(keep(address, answer.clone()));
      return answer;
    });
    // A rejection that comes after the wait is nobody's any more.
    asked.catch(() => undefined);
    const kept = NOT_KEPT.test(address.pathname) ? undefined : await findKept(address);
    try {
      // Who reloads wants to wait.
      const patient = !kept || event.request.cache !== "default";
      const answer = await (patient ? asked : within(WAIT_MS, asked));
      return kept && answer.status >= 500 ? stamped(kept, address, "offline") : answer;
    } catch (problem) {
      if (kept) return stamped(kept, address, problem === SLOW ? "slow" : "offline");
      return notKept(address);
    }
  }

  const SLOW = Symbol("slow");

  /** @template T @param {number} ms @param {Promise<T>} promise @returns {Promise<T>} */
  function within(ms, promise) {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(SLOW), ms);
      promise.then(resolve, reject).finally(() => clearTimeout(timer));
    });
  }

  /** The server's file; what was kept of it when there is no answer. @param {Request} request */
  async function asset(request) {
    const cache = await caches.open(SHELL_CACHE);
    try {
      const answer = await fetch(request);
      if (answer.ok && answer.type === "basic" && !(await isSame(cache, request, answer))) {
        await cache.put(request, answer.clone());
      }
      return answer;
    } catch (problem) {
      const kept = await cache.match(request, { ignoreVary: true });
      if (kept) return kept;
      throw problem;
    }
  }

  /** Whether it is kept already: each page asks for the same dozen files. @param {Cache} cache @param {Request} request @param {Response} answer */
  async function isSame(cache, request, answer) {
    const kept = await cache.match(request, { ignoreVary: true });
    const dated = answer.headers.get("last-modified");
    return Boolean(kept) && dated !== null && kept?.headers.get("last-modified") === dated;
  }

  /** @param {Response} answer @param {URL} address */
  function mayKeep(answer, address) {
    return (
      answer.status === 200 &&
      answer.type === "basic" &&
      (answer.headers.get("content-type") ?? "").startsWith("text/html") &&
      !answer.headers.has("content-disposition") &&
      !NOT_KEPT.test(address.pathname)
    );
  }

  /** The first page that somebody reads was there before the worker. @param {string} href */
  async function keepNow(href) {
    const address = new URL(href);
    if (address.origin !== worker.location.origin || (await findKept(address))) return;
    const answer = await fetch(address);
    if (mayKeep(answer, address)) await keep(address, answer);
  }

  /** @param {URL} address @param {Response} answer */
  async function keep(address, answer) {
    if (await caches.has(REFUSED)) return;
    const cache = await caches.open(PAGES_CACHE);
    const headers = { "content-type": "text/html; charset=utf-8", [KEPT_AT]: new Date().toISOString() };
    const page = new Response(await answer.text(), { headers });
    // Taken out first, so that it stands last: the first are the oldest.
    await cache.delete(key(address));
    await cache.put(key(address), page);
    const all = await cache.keys();
    await Promise.all(all.slice(0, Math.max(0, all.length - MOST)).map((old) => cache.delete(old)));
    await forgetOld(cache);
  }

  /** @param {Cache} cache */
  async function forgetOld(cache) {
    for (const request of await cache.keys()) {
      const kept = await cache.match(request);
      if (kept && isOld(kept)) await cache.delete(request);
    }
  }

  /** @param {Response} kept */
  function isOld(kept) {
    return !(Date.now() - Date.parse(kept.headers.get(KEPT_AT) ?? "") < DAYS * DAY_MS);
  }

  /** @param {URL} address */
  const key = (address) => address.pathname + address.search;

  /** @param {URL} address */
  async function findKept(address) {
    if (!(await caches.has(PAGES_CACHE))) return undefined;
    const kept = await (await caches.open(PAGES_CACHE)).match(key(address));
    return kept && !isOld(kept) ? kept : undefined;
  }

  /** A kept page that says that it is one. @param {Response} kept @param {URL} address @param {"offline" | "slow"} why */
  async function stamped(kept, address, why) {
    const said = wordsFor(address);
    const when = new Intl.DateTimeFormat(said.locale, { dateStyle: "long", timeStyle: "short" }).format(
      new Date(kept.headers.get(KEPT_AT) ?? 0),
    );
    return marked(await kept.text(), said.locale, said.kept(when), `${said[why]} ${linkToOthers(said)}`);
  }

  /** @param {URL} address */
  async function notKept(address) {
    const page = await (await caches.open(SHELL_CACHE)).match(OFFLINE_PAGE, { ignoreVary: true });
    if (!page) return Response.error();
    if (address.pathname === OFFLINE_PAGE) return page;
    const said = wordsFor(address);
    return marked(await page.text(), said.locale, said.missing, "", 503);
  }

  /** @param {URL} address */
  const wordsFor = (address) => (address.searchParams.get("langue") === "en" ? words.en : words.fr);

  /** @param {{ others: string }} said */
  const linkToOthers = (said) => `<a href="${OFFLINE_PAGE}">${said.others}</a>`;

  /** Nothing of this is anybody's text: dates and the sentences above. @param {string} html @param {string} locale @param {string} head @param {string} rest */
  function marked(html, locale, head, rest, status = 200) {
    const note = `<div class="kept-note" role="status" lang="${locale.slice(0, 2)}"><strong>${head}</strong> ${rest}</div>`;
    const page = html
      .replace("<html", "<html data-kept")
      .replace("</head>", '<link rel="stylesheet" href="/css/offline.css"></head>')
      .replace(/<main\b[^>]*>/, (main) => main + note);
    return new Response(page, { status, headers: { "content-type": "text/html; charset=utf-8" } });
  }
})();
