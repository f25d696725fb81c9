import { SDK_VERSION, SDK_VERSIONS } from '@ricejar/sdk';
import semver from 'semver';

/** Whether plugins made for this range of sdk versions run here: this major and the one before are understood. */
export const fitsSdk = (range: string): boolean =>
  SDK_VERSIONS.some((version) => semver.satisfies(version, range));

/** `1.0.0, which also understands 0.1.0`. */
export const SDK_TEXT = [SDK_VERSION, ...SDK_VERSIONS.slice(1).map((one) => `also understands ${one}`)].join(
  ', which ',
);
