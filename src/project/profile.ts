/**
 * What an edition is made for, in the order in which editions are listed: `web` is what is published, `print` what a
 * printer is sent, `draft` what is worked on: watermarked, with the state of its diagnostics.
 */
export const profiles = ['web', 'print', 'draft'] as const;

export type Profile = (typeof profiles)[number];
