/**
 * A worker that the browser kills (for its memory, say) sends no event. But the browser gives a lock free when
 * its holder is gone: the worker holds one for as long as it lives, and the page waits for it.
 */

/** In the worker: takes a lock for life, and tells its name once it is held. */
export function holdLock(held: (lock: string) => void): void {
  const lock = `relata-engine-${crypto.getRandomValues(new Uint32Array(4)).join("-")}`;
  void locks()?.request(lock, () => {
    held(lock);
    return new Promise<never>(() => {});
  });
}

/** In the page: calls back when the holder of the lock is gone; gives back how to stop waiting. */
export function onDeath(lock: string, dead: () => void): () => void {
  const waiting = new AbortController();
  // Stopping rejects the request, which is what is wanted then.
  void locks()
    ?.request(lock, { signal: waiting.signal }, () => dead())
    .catch(() => undefined);
  return () => waiting.abort();
}

/** Missing where the page does not come over a safe connection; then only events tell of a death. */
const locks = (): LockManager | undefined =>
  typeof navigator === "undefined" ? undefined : (navigator.locks as LockManager | undefined);
