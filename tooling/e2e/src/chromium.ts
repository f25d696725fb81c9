import { existsSync } from 'node:fs';
import { chromium, type BrowserServer } from 'playwright-core';

const USUAL_PLACES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].map(
  (name) => `/usr/bin/${name}`,
);

/** The system's Chromium with a fresh profile, unable to find any host but this machine. */
export function launchChromium(): Promise<BrowserServer> {
  const executablePath = process.env['CHROMIUM_PATH'] ?? USUAL_PLACES.find((path) => existsSync(path));
  if (!executablePath) throw new Error('No Chromium: install one or set CHROMIUM_PATH to one.');
  return chromium.launchServer({
    executablePath,
    headless: true,
    args: [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      // Windows of one profile share a process, with all that it has read and compiled.
      '--process-per-site',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--font-render-hinting=none',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost',
    ],
  });
}
