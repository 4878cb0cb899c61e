import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A file of the program that the page in the browser is made of. */
export interface Asset {
  readonly type: string;
  readonly bytes: Uint8Array;
}

const root = new URL('../../', import.meta.url);
const require = createRequire(import.meta.url);

/** All there is to serve besides what the project makes, by path: nothing is looked up on the disk for a request. */
export async function readAssets(): Promise<ReadonlyMap<string, Asset>> {
  const page = fileURLToPath(new URL('src/preview/page/', root));
  const client = fileURLToPath(new URL('dist/preview/client/', root));
  const modules = (await readdir(client)).filter((name) => name.endsWith('.js'));
  const pdfjs = dirname(require.resolve('pdfjs-dist/build/pdf.min.mjs'));
  const script = 'text/javascript; charset=utf-8';
  const files: readonly (readonly [path: string, file: string, type: string])[] = [
    ['/', `${page}index.html`, 'text/html; charset=utf-8'],
    ['/style.css', `${page}style.css`, 'text/css; charset=utf-8'],
    ['/icon.svg', `${page}icon.svg`, 'image/svg+xml'],
    ...modules.map((name) => [`/client/${name}`, `${client}${name}`, script] as const),
    ...['pdf.min.mjs', 'pdf.worker.min.mjs'].map(
      (name) => [`/pdfjs/${name}`, `${pdfjs}/${name}`, script] as const,
    ),
  ];
  return new Map(
    await Promise.all(
      files.map(
        async ([path, file, type]): Promise<[string, Asset]> => [path, { type, bytes: await readFile(file) }],
      ),
    ),
  );
}

/** What the page may load: its own files alone. The import map, which has to stand in the page, by its hash. */
export function contentPolicy({ bytes }: Asset): string {
  const [, map = ''] =
    /<script type="importmap">([\s\S]*?)<\/script>/.exec(new TextDecoder().decode(bytes)) ?? [];
  const hash = createHash('sha256').update(map).digest('base64');
  return [
    "default-src 'none'",
    `script-src 'self' 'sha256-${hash}' 'wasm-unsafe-eval'`,
    "style-src 'self'",
    "img-src 'self' blob: data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "font-src 'self' data: blob:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
