// wasi.mjs - runs a program of WebAssembly: `node wasi.mjs PROGRAM.wasm [ARGUMENT...]`. It sees the file system as it is
// and ends with the program's status, or with 77 when this Node cannot compile it.
import { readFile } from 'node:fs/promises';
import { setFlagsFromString } from 'node:v8';
import { WASI } from 'node:wasi';

setFlagsFromString('--experimental-wasm-relaxed-simd'); // needed by Node 20, nothing to later ones
const [path, ...rest] = process.argv.slice(2);
const wasi = new WASI({ version: 'preview1', args: [path, ...rest], preopens: { '/': '/' }, returnOnExit: true });
const bytes = await readFile(path);
if (WebAssembly.validate(bytes)) {
  const { instance } = await WebAssembly.instantiate(bytes, { wasi_snapshot_preview1: wasi.wasiImport });
  process.exitCode = wasi.start(instance);
} else {
  console.error(`${path}: not WebAssembly that this Node has`);
  process.exitCode = 77;
}
