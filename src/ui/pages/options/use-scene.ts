// Owns keeping the options page current: when something was changed or seen, and when time has passed.
import { useEffect, useState } from 'preact/hooks';
import { onAnnouncement } from '../../../platform/announcements.ts';
import { onPermissionsChanged } from '../../../platform/permissions.ts';
import { seconds } from '../../../time/duration.ts';
import { readScene, type Scene } from './scene.ts';

const REFRESH = seconds(15);

/** `first` was read before the first paint. */
export function useScene(first: Scene): Scene {
  const [scene, setScene] = useState(first);
  useEffect(() => {
    const refresh = () => void readScene().then(setScene);
    const stopListening = onAnnouncement(refresh);
    onPermissionsChanged(refresh);
    const timer = setInterval(refresh, REFRESH);
    return () => {
      stopListening();
      clearInterval(timer);
    };
  }, []);
  return scene;
}
