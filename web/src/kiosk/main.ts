/** Stands before the page's script where the page is for a hall: takes its visitors in turn. */

import type { Player } from "../pages/player.ts";
import { Hall } from "./hall.ts";
import type { Rules } from "./rules.ts";

const rules = JSON.parse(document.getElementById("kiosk")?.textContent ?? "") as Rules;

Object.assign(globalThis, { pasAPasKiosk: (player: Player) => new Hall(player, rules) });
