import { Page } from "./page/page.js";

new Page().start();
