export { Api, DEMO_PASSWORD, emailOf, signIn, type Person } from './api.js';
export { launchChromium } from './chromium.js';
export { Watch } from './watch.js';
