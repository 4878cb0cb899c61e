import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Why a request is refused: what to answer, and what to tell the person who runs the preview. */
export interface Refusal {
  readonly status: 400 | 403 | 405;
  readonly reason: string;
}

/**
 * What every request is asked first. The address is this machine's own alone, yet any web page that the person visits
 * can send requests to it: a foreign name (Host) or page (Origin) gets no answer, and what the project holds or what
 * acts takes the token, which only the page's own address has.
 */
export class Guard {
  constructor(
    private readonly port: () => number,
    private readonly token: string,
  ) {}

  /** @param needsToken of what is not the same for everyone who has the program */
  refuse(request: IncomingMessage, url: URL, needsToken: boolean): Refusal | undefined {
    const { host, origin } = request.headers;
    if (host === undefined || !this.#hosts().includes(host)) {
      return { status: 403, reason: `the host "${host ?? ''}" is none of the preview's` };
    }
    if (origin !== undefined && !this.#hosts().some((own) => origin === `http://${own}`)) {
      return { status: 403, reason: `the page of "${origin}" is none of the preview's` };
    }
    const site = request.headers['sec-fetch-site'];
    if (site === 'cross-site' && url.pathname !== '/') {
      return { status: 403, reason: 'a page of another site asks' };
    }
    if (needsToken && !this.#knows(request, url))
      return { status: 403, reason: 'the token is missing or wrong' };
    return undefined;
  }

  #hosts(): readonly string[] {
    return ['127.0.0.1', 'localhost'].map((name) => `${name}:${this.port()}`);
  }

  #knows(request: IncomingMessage, url: URL): boolean {
    const header = request.headers['x-preview-token'];
    const given = typeof header === 'string' ? header : (url.searchParams.get('token') ?? '');
    // Hashes are of one length, and comparing them takes one time.
    return timingSafeEqual(digest(given), digest(this.token));
  }
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
