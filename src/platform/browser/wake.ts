import type { Wake } from '../device.ts';

export const browserWake: Wake = {
  listen(heard) {
    const online = () => heard('online');
    const seen = () => heard(document.visibilityState === 'visible' ? 'visible' : 'hidden');
    const gone = () => heard('hidden');
    addEventListener('online', online);
    document.addEventListener('visibilitychange', seen);
    addEventListener('pagehide', gone);
    return () => {
      removeEventListener('online', online);
      document.removeEventListener('visibilitychange', seen);
      removeEventListener('pagehide', gone);
    };
  },
  visible: () => document.visibilityState === 'visible',
};
