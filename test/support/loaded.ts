// Owns a browser whose record was lived through in virtual time, and loaded: no test has to wait for an outage.
import type { Session } from '../../scripts/extension/session.ts';
import { loadDatabase } from '../../scripts/shots/load-database.ts';
import { playScene, type PlayedScene } from '../../scripts/shots/play-scene.ts';
import { SCENES } from '../../scripts/shots/scenes.ts';
import { DATABASE } from '../../src/store/schema.ts';

const played = new Map<string, Promise<PlayedScene | null>>();

/** Once for all who ask. */
export async function playedScene(name: string): Promise<PlayedScene> {
  const scene = SCENES.find((each) => each.name === name);
  if (!scene) throw new Error(`nobody knows the scene ${name}`);
  const playing = played.get(name) ?? playScene(scene, Date.now());
  played.set(name, playing);
  const lived = await playing;
  if (!lived) throw new Error(`nothing happened in ${name}`);
  return lived;
}

/** Puts what happened in a scene of `scripts/shots` into the browser, as if it had ended just now. */
export async function loadScene(session: Session, name: string): Promise<void> {
  const { dump, shape } = await playedScene(name);
  await session.page.evaluate(loadDatabase, DATABASE, dump, shape);
}
