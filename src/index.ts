/** The programmatic API: what the command line is made of, for scripts that build reports themselves. */
export { type Build, type BuildRequest, buildEditions } from './build.js';
export type { Diagnostic, Severity, Span, StageResult } from './diagnostics.js';
export { hasErrors } from './diagnostics.js';
export { type BuiltEdition, buildEdition, type EditionRequest, type Profile } from './edition.js';
export { EditionMemory } from './edition-memory.js';
export { openFiles } from './files.js';
export type { Host, Logger, ProjectFiles } from './host.js';
export { KeptFiles } from './kept-files.js';
export { Usage } from './language/usage.js';
export { openProject } from './project/open.js';
export type { Project } from './project/project.js';
export { ProjectMemory } from './project/project-memory.js';
export type { Manifest, PublishedEdition } from './publish/manifest.js';
export { type Output, type PublishRequest, publish, readPublished } from './publish/publish.js';
