import type { buildEditions } from '../build.js';
import type { openProject } from '../project/open.js';

/** The stages as the commands call them; tests give their own. */
export interface Pipeline {
  readonly openProject: typeof openProject;
  readonly buildEditions: typeof buildEditions;
}

export type LoadPipeline = () => Promise<Pipeline>;

/** The real stages, loaded when a command needs them: help and mistakes are to be answered at once. */
export const loadPipeline: LoadPipeline = async () => {
  const [{ openProject }, { buildEditions }] = await Promise.all([
    import('../project/open.js'),
    import('../build.js'),
  ]);
  return { openProject, buildEditions };
};
