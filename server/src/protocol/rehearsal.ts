import type { Config } from '../config.ts';
import { reviewDocument, type Reviewed } from '../features/reviewed.ts';

/** Edits rehearsed in a server's life: more make the next keystroke hardly faster (docs/performance.md). */
export const REHEARSALS = 150;

/** UTF-16 units of a contract rehearsed on: an edit of so much, which one of the user's may have to wait for, takes about a hundredth of a second. */
const LENGTH = 10_000;
/** Milliseconds without a word from the client before rehearsing goes on. Who has begun to type is not disturbed but where he pauses. */
const READING_MS = 20;
const TYPING_MS = 400;
/** Between two edits the client's messages are read. */
const BREATH_MS = 2;

/** What is typed, by turns: a word, a character taken away, a new line, a phrase, some characters taken away, a paragraph pasted. */
const EDITS: readonly ((text: string, at: number) => string)[] = [
  (text, at) => `${text.slice(0, at)}及时${text.slice(at)}`,
  (text, at) => text.slice(0, at) + text.slice(at + 1),
  (text, at) => `${text.slice(0, at)}\n${text.slice(at)}`,
  (text, at) => `${text.slice(0, at)}甲方应当在收到通知后5日内答复，${text.slice(at)}`,
  (text, at) => text.slice(0, at) + text.slice(at + 10),
  (text, at) => text.slice(0, at) + text.slice(at, at + 300) + text.slice(at),
];
/** Successive places lie far apart, and nowhere twice (the golden section). */
const STRIDE = 0.618;

/**
 * The engine makes a program fast where it has run often; the first edits of a session cost twice what later ones do. So while the user
 * reads what was found, edits of the first contract that was opened, or of its beginning, are reviewed as if they had been made, and
 * thrown away. Nothing of it is sent or kept. Rehearsed is while the client is silent, one edit at a time, and so many edits in all.
 */
export class Rehearsal {
  #left: number;
  #on: { readonly uri: string; readonly text: string; readonly config: Config } | undefined;
  #last: Reviewed | undefined;
  #typing = false;
  #timer: NodeJS.Timeout | undefined;
  readonly #ask: (of: Reviewed) => void;
  readonly #failed: (error: unknown) => void;

  /** `ask`: what an editor asks after an edit, its answers thrown away. An edit that fails is told to `failed` and is the last one. */
  constructor(edits: number, ask: (of: Reviewed) => void, failed: (error: unknown) => void) {
    this.#left = edits;
    this.#ask = ask;
    this.#failed = failed;
  }

  /** The client asked something of a document, and its newest review is there. */
  asked(reviewed: Reviewed, config: Config): void {
    if (this.#left === 0) return;
    if (!this.#on) {
      const { uri, source } = reviewed;
      this.#on = { uri, text: source.slice(0, LENGTH), config };
      if (source.length <= LENGTH) this.#last = reviewed;
    }
    this.#wait();
  }

  /** The user types. */
  typed(): void {
    this.#typing = true;
    this.#wait();
  }

  /** A document was closed. */
  closed(uri: string): void {
    if (this.#on?.uri === uri) this.#end();
  }

  #wait(milliseconds = this.#typing ? TYPING_MS : READING_MS): void {
    clearTimeout(this.#timer);
    if (this.#on) this.#timer = setTimeout(() => this.#turn(), milliseconds).unref();
  }

  #end(): void {
    clearTimeout(this.#timer);
    this.#on = this.#last = undefined;
  }

  #turn(): void {
    if (!this.#on) return;
    const { uri, text, config } = this.#on;
    const turn = this.#left--;
    try {
      // Every edit is taken back by the next.
      const typed = turn % 2 === 0 ? EDITS[(turn / 2) % EDITS.length]!(text, Math.floor(text.length * ((turn * STRIDE) % 1))) : text;
      this.#last = reviewDocument({ uri, version: 0, text: typed }, config, this.#last?.review);
      this.#ask(this.#last);
    } catch (error) {
      this.#left = 0;
      this.#failed(error);
    }
    if (this.#left === 0) this.#end();
    else this.#wait(BREATH_MS);
  }
}
