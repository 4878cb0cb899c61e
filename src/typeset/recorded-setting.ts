import { Findings } from '../diagnostics.js';
import { answersAlike, RecordedLanguage } from '../language/recorded-language.js';
import { Footnotes } from './footnotes.js';
import type { GraphicBook, Setting } from './setting.js';

/** A question to what a document is set with, and its answer. */
export interface Asked {
  readonly again: (setting: Setting) => unknown;
  readonly answer: unknown;
}

/**
 * What a part of a document is set with: it notes what the part asks of the rest, by which it is known whether the part would come
 * out the same another time.
 */
export class RecordedSetting {
  /** Of graphics: they are asked for once more before they are drawn. */
  readonly graphics: Asked[] = [];
  readonly setting: Setting;
  readonly #asked: Asked[] = [];
  readonly #language: RecordedLanguage;

  constructor(private readonly whole: Setting) {
    const { language, footnotes } = whole;
    this.#language = new RecordedLanguage(language);
    this.setting = {
      ...whole,
      language: this.#language,
      graphics: this.#recordedGraphics(),
      footnotes: new Footnotes(footnotes.met),
      stamps: [],
      findings: new Findings(),
      ask: (again) => noted(this.#asked, again, whole),
    };
  }

  /** Without what was asked of graphics. */
  get asked(): readonly Asked[] {
    const language = this.#language.asked.map((one) => ({
      again: ({ language }: Setting) => answersAlike(one, language),
      answer: true,
    }));
    return [...this.#asked, ...language];
  }

  #recordedGraphics(): GraphicBook {
    const ask = <T>(again: (setting: Setting) => T): T => noted(this.graphics, again, this.whole);
    return {
      drawing: (node, width, height) => ask(({ graphics }) => graphics.drawing(node, width, height)),
      image: (node) => ask(({ graphics }) => graphics.image(node)),
      art: (cover, width, height) => ask(({ graphics }) => graphics.art(cover, width, height)),
    };
  }
}

function noted<T>(asked: Asked[], again: (setting: Setting) => T, setting: Setting): T {
  const answer = again(setting);
  asked.push({ again, answer });
  return answer;
}
