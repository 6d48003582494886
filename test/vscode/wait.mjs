// Waiting for what is asked, never for a time: the time is only how long until the wait is called a failure.

/** Calls `read` until `good` accepts its value, and returns the value; throws naming the last value after `limit` ms. */
export async function until(what, read, good = Boolean, limit = 20_000) {
  const end = Date.now() + limit;
  let value;
  do {
    value = await read();
    if (good(value)) return value;
    await new Promise((resolve) => setTimeout(resolve, 50));
  } while (Date.now() < end);
  throw new Error(`waited ${limit / 1000} s for: ${what}; last: ${JSON.stringify(value)}`);
}
