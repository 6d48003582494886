import type { Config } from '../config.ts';
import { reviewDocument, type Reviewed } from '../features/reviewed.ts';
import { segmenterInForce, type SegmenterId } from '../text/words.ts';

interface Entry {
  readonly reviewed: Reviewed;
  readonly config: Config;
  readonly segmenter: SegmenterId;
  /** Names this review and no other, also after the document was closed and opened again. */
  readonly id: string;
}

/**
 * The newest review of every open document, by version, configuration and segmenter. An older one helps to make the next and is then
 * let go, so that an open document holds one review and a closed one none.
 */
export class Reviews {
  readonly #entries = new Map<string, Entry>();
  #made = 0;

  /** The review of this very version; made if there is none yet. Whatever the core throws comes through. */
  get(document: { readonly uri: string; readonly version: number; getText(): string }, config: Config): { readonly reviewed: Reviewed; readonly id: string } {
    const segmenter = segmenterInForce();
    const known = this.#entries.get(document.uri);
    if (known?.reviewed.version === document.version && known.config === config && known.segmenter === segmenter) return known;
    const source = { uri: document.uri, version: document.version, text: document.getText() };
    const reviewed = reviewDocument(source, config, known?.reviewed.review);
    const entry = { reviewed, config, segmenter, id: String(++this.#made) };
    this.#entries.set(document.uri, entry);
    return entry;
  }

  forget(uri: string): void {
    this.#entries.delete(uri);
  }
}
