import type { Host } from '../host.js';
import type { Project } from '../project/project.js';
import type { EditionName, RecordedEdition } from '../recorded-edition.js';
import type { EditionMaker } from './edition-maker.js';

/** Called with each edition when it has been made. */
export type Keep = (edition: EditionName, made: RecordedEdition) => Promise<void>;

/**
 * Makes editions, each by whoever is free first; what comes of them stands in their order.
 *
 * @param beside starts makers beside this thread, called where there is an edition for them
 * @throws what `host.signal` aborts with
 */
export async function makeEditions(
  project: Project,
  editions: readonly EditionName[],
  here: EditionMaker,
  beside: readonly (() => EditionMaker)[],
  host: Host,
  keep: Keep,
): Promise<readonly RecordedEdition[]> {
  // Those beside are asked first: this thread hears and says nothing while it makes one.
  const makers = [...beside.slice(0, Math.max(0, editions.length - 1)).map((start) => start()), here];
  const waiting = editions.entries();
  const made: RecordedEdition[] = [];
  try {
    await Promise.all(
      makers.map(async (maker) => {
        for (const [index, edition] of waiting) {
          const one = await maker.make(project, edition, host);
          host.log.done?.(edition.language);
          await keep(edition, one);
          made[index] = one;
        }
      }),
    );
    return made;
  } finally {
    await Promise.all(makers.map((maker) => maker.close()));
  }
}
