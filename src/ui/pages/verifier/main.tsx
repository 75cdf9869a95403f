// Owns starting the verifier, as a page of the extension or from disk.
import { render } from 'preact';
import { wear } from '../../theme/wear.ts';
import { Verifier } from './verifier.tsx';
import { ownManner } from './words.ts';

const manner = ownManner(navigator.languages);
wear(manner);
document.title = manner.say('verifierTitle');
const root = document.getElementById('app');
if (root) render(<Verifier manner={manner} />, root);
