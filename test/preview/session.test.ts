import { describe, expect, it } from 'vitest';
import { diagnostic } from '../../src/diagnostics.js';
import type { PreviewState } from '../../src/preview/protocol.js';
import { PreviewSession } from '../../src/preview/session.js';
import type { Workshop } from '../../src/preview/workshop.js';
import { built, builtPages, fakeWorkshop } from './fake-workshop.js';

function sessionOf(...workshops: Workshop[]) {
  return watchedSession(async () => {}, workshops);
}

function watchedSession(shown: () => Promise<void>, workshops: readonly Workshop[]) {
  const states: PreviewState[] = [];
  const session = new PreviewSession(workshops, 'report', {
    now: () => 0,
    building: () => {},
    changed: (state) => states.push(state),
    shown,
    used: () => {},
  });
  return { session, states };
}

describe('a preview session', () => {
  it('tells which pages changed', async () => {
    const workshop = fakeWorkshop([
      built([builtPages('en', ['a', 'b', 'c'])]),
      built([builtPages('en', ['a', 'x', 'c'])]),
    ]);
    const { session } = sessionOf(workshop);
    await session.build();
    expect(session.state.editions[0]?.changed).toEqual([]);
    await session.build(['locales/en/report.json']);
    const [en] = session.state.editions;
    expect(en?.changed).toEqual([2]);
    expect(en?.pages.map(({ hash }) => hash)).toEqual(['a', 'x', 'c']);
  });

  it('keeps the last good pages of an edition with errors, and clears what is said of them when they are mended', async () => {
    const wrong = { diagnostic: diagnostic('error', 'x', 'wrong'), frame: [], spots: [] };
    const { session } = sessionOf(
      fakeWorkshop([
        built([builtPages('en', ['a'])]),
        built([], { findings: [wrong] }),
        built([builtPages('en', ['a'])]),
      ]),
    );
    await session.build();
    await session.build();
    expect(session.state.editions).toMatchObject([{ stale: true, pages: [{ hash: 'a' }] }]);
    expect(session.state.findings).toMatchObject([{ message: 'wrong' }]);
    await session.build();
    expect(session.state.editions).toMatchObject([{ stale: false }]);
    expect(session.state.findings).toEqual([]);
  });

  it('shows a fault of the program as a diagnostic, and goes on', async () => {
    const { session } = sessionOf(
      fakeWorkshop([built([builtPages('en', ['a'])]), new Error('broken'), built([builtPages('en', ['b'])])]),
    );
    await session.build();
    await session.build();
    expect(session.state.findings).toMatchObject([
      { code: 'program-fault', message: expect.stringContaining('broken') },
    ]);
    await session.build();
    expect(session.state).toMatchObject({ findings: [], editions: [{ pages: [{ hash: 'b' }] }] });
  });

  it('builds what changes during a build after it, all at once', async () => {
    const workshop = fakeWorkshop([]);
    const { session } = sessionOf(workshop);
    const first = session.build();
    void session.build(['a']);
    void session.build(['b', 'a']);
    await first;
    expect(workshop.asked).toEqual([undefined, ['a', 'b']]);
  });

  it('builds and shows the language whose texts were saved before the others, and all at once for what all print', async () => {
    const order: string[] = [];
    const workshopOf = (language: string): Workshop => ({
      ...fakeWorkshop([]),
      async build() {
        order.push(`${language} begins`);
        await new Promise((resolve) => setTimeout(resolve, 5));
        order.push(`${language} ends`);
        return built([builtPages(language, ['a'])]);
      },
    });
    const shown = async () => {
      order.push('shown');
    };
    const { session } = watchedSession(shown, [workshopOf('en'), workshopOf('fr')]);
    const orderOf = async (changed?: readonly string[]) => {
      order.length = 0;
      await session.build(changed);
      return order.join();
    };
    const atOnce = 'en begins,fr begins,en ends,fr ends';
    expect(await orderOf()).toBe(atOnce);
    expect(await orderOf(['locales/en/report.json'])).toBe('en begins,en ends,shown,fr begins,fr ends');
    expect(await orderOf(['locales/fr/report.json', 'locales/fr/prose/a.md'])).toBe(
      'fr begins,fr ends,shown,en begins,en ends',
    );
    expect(await orderOf(['locales/fr/report.json', 'data/visits.yaml'])).toBe(atOnce);
  });

  it('lists the sections whose page count differs from the reference', async () => {
    const chapter = (pages: number) => [{ id: 'one', title: 'One', pages }];
    const { session } = sessionOf(
      fakeWorkshop([built([{ ...builtPages('en', ['a']), chapters: chapter(2) }])]),
      fakeWorkshop([built([{ ...builtPages('fr', ['a']), chapters: chapter(3) }])]),
    );
    await session.build();
    expect(session.state.comparisons).toEqual([
      { id: 'one', title: 'One', language: 'fr', pages: 3, reference: 2 },
    ]);
  });
});
