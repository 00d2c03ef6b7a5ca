// @ts-check
// The pages that the service worker keeps on this device, for people to see and to forget. The worker itself is worker.js.

// These names stand in worker.js, too.
const PAGES = "balise-pages";
const REFUSED = "balise-refus";
const KEPT_AT = "x-balise-garde-le";

/** Whether this browser can keep pages at all: not without a safe connection. */
export const canKeep = () => "serviceWorker" in navigator && "caches" in window;

/** @typedef {{ address: string, title: string, at: Date }} KeptPage */

/** The last one first. @returns {Promise<KeptPage[]>} */
export async function listKept() {
  if (!(await caches.has(PAGES))) return [];
  const cache = await caches.open(PAGES);
  const requests = await cache.keys();
  const pages = await Promise.all(
    requests.map(async (request) => {
      const kept = await cache.match(request);
      const title = new DOMParser().parseFromString((await kept?.text()) ?? "", "text/html").title;
      const { pathname, search } = new URL(request.url);
      return { address: pathname + search, title, at: new Date(kept?.headers.get(KEPT_AT) ?? 0) };
    }),
  );
  return pages.reverse();
}

export const forgetKept = () => caches.delete(PAGES);

/** Whether somebody said on this device that nothing is to be kept. */
export const isRefused = () => caches.has(REFUSED);

/** Forgets everything and keeps nothing any more, but for this wish. */
export async function refuse() {
  await caches.open(REFUSED);
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name !== REFUSED).map((name) => caches.delete(name)));
  const known = await navigator.serviceWorker.getRegistration("/");
  await known?.unregister();
}

export async function accept() {
  await caches.delete(REFUSED);
  await register();
}

/** Lets the worker keep pages from now on, this one included. */
export async function register() {
  const first = !navigator.serviceWorker.controller;
  await navigator.serviceWorker.register("/sw.js");
  const ready = await navigator.serviceWorker.ready;
  if (first) ready.active?.postMessage({ keep: window.location.href });
}
