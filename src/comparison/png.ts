import { PNG } from 'pngjs';
import type { Picture } from './page.js';

/** A picture as an address that a web page can hold. */
export function pngAddress({ width, height, data }: Picture): string {
  const png = new PNG({ width, height });
  png.data = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  const bytes = PNG.sync.write(png, { colorType: 2, deflateLevel: 9 });
  return `data:image/png;base64,${bytes.toString('base64')}`;
}
