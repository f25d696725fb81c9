// `npm test`. Old syntax on purpose: see node-version.mjs.
import { onGoodNode } from './node-version.mjs';

onGoodNode(function () {
  return import('./test-command.mjs');
});
