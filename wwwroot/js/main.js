import { useKey } from "./api/rest.js";
import { askForKey, knownKey } from "./page/instructor-key.js";
import { Page } from "./page/page.js";

useKey(knownKey(), askForKey);
new Page().start();
