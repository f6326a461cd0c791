import { createServer } from 'node:net';
import { giveUp } from './say.mjs';

/**
 * Ends with a plain message when somebody else listens on the port.
 * @param {number} port
 * @param {string} command what the reader typed
 */
export async function checkPort(port, command) {
  const free = await new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (/** @type {NodeJS.ErrnoException} */ error) => resolve(error.code !== 'EADDRINUSE'));
    probe.listen(port, () => probe.close(() => resolve(true)));
  });
  if (free) return;
  giveUp(
    `Port ${port} is taken by another program. Stop it, or choose another port:  PORT=${port + 1} ${command}`,
    `पोर्ट ${port} कोई और प्रोग्राम इस्तेमाल कर रहा है। उसे बंद करें, या दूसरा पोर्ट लें:  PORT=${port + 1} ${command}`,
  );
}

/** The port to listen on, from PORT or the default. */
export function wantedPort() {
  const text = process.env.PORT ?? '8080';
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  return giveUp(`PORT is not a port number: ${text}`, `PORT में सही नंबर नहीं है: ${text}`);
}
