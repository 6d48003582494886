import { availableParallelism } from 'node:os';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import type { Input } from './inputs.ts';
import { fileReviewer, type Outcome, type RunOptions } from './review-file.ts';

/** From so many files on a second thread is worth its start. */
const SEVERAL = 8;

/** Reviews one file. */
export type Lane = (input: Input, ordinal: number) => Promise<Outcome>;

/**
 * The lanes a run's files are reviewed in: this thread, and for several files a worker for every further processor. `program` is the bundle we
 * run from, which a worker starts with; undefined when run from the sources, which then use one thread. `close` ends the workers.
 */
export function openLanes(options: RunOptions, files: readonly Input[], jobs: number | null, program: string | undefined, stdin: NodeJS.ReadableStream): { readonly lanes: readonly Lane[]; readonly close: () => Promise<void> } {
  const wanted = jobs ?? (files.length < SEVERAL ? 1 : availableParallelism());
  const count = program === undefined ? 0 : Math.min(wanted, files.length) - 1;
  const workers = Array.from({ length: Math.max(0, count) }, () => new Worker(program!, { workerData: options }));
  return { lanes: [fileReviewer(options, stdin), ...workers.map(laneOf)], close: async () => void (await Promise.all(workers.map((worker) => worker.terminate()))) };
}

function laneOf(worker: Worker): Lane {
  return (input, ordinal) =>
    new Promise((resolve, reject) => {
      const off = (): void => void worker.off('message', done).off('error', failed).off('exit', ended);
      const done = (outcome: Outcome): void => (off(), resolve(outcome));
      const failed = (error: unknown): void => (off(), reject(error instanceof Error ? error : new Error(String(error))));
      const ended = (): void => (off(), reject(new Error('worker ended')));
      worker.on('message', done).on('error', failed).on('exit', ended);
      worker.postMessage({ input, ordinal });
    });
}

/** Serves the lane this thread was started for by `openLanes`. `ready` is awaited before the first file. */
export function serveLane(ready: () => Promise<unknown>): void {
  const port = parentPort;
  if (!port) throw new Error('not a worker');
  const review = fileReviewer(workerData as RunOptions, process.stdin);
  const loaded = ready();
  port.on('message', ({ input, ordinal }: { readonly input: Input; readonly ordinal: number }) => void loaded.then(() => review(input, ordinal)).then((outcome) => port.postMessage(outcome)));
}

/**
 * Has every lane take the next file until there are none, and hands the outcomes over in the files' order as soon as each is there. A lane that
 * breaks leaves its file to the first one.
 */
export async function inOrder(files: readonly Input[], lanes: readonly Lane[], take: (outcome: Outcome, done: number) => Promise<void>): Promise<void> {
  const waiting = new Map<number, Outcome>();
  let next = 0;
  let taken = 0;
  let taking = Promise.resolve();
  const flush = (): void => {
    taking = taking.then(async () => {
      for (let outcome = waiting.get(taken); outcome; outcome = waiting.get(taken)) {
        waiting.delete(taken);
        await take(outcome, ++taken);
      }
    });
  };
  await Promise.all(
    lanes.map(async (lane) => {
      let own = lane;
      while (next < files.length) {
        const ordinal = next++;
        const file = files[ordinal]!;
        waiting.set(ordinal, await own(file, ordinal).catch(() => (own = lanes[0]!)(file, ordinal)));
        flush();
        // The first lane is this thread: what the others have sent is heard between two files.
        await new Promise((resolve) => setImmediate(resolve));
      }
    }),
  );
  await taking;
}
