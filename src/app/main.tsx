import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/jetbrains-mono/wght.css";
import "./app.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import {
  keepOldNames,
  keepPanels,
  keepReviewing,
  keepSaving,
  keepTheme,
  restore,
} from "./store/index.ts";

const place = document.getElementById("app");
if (!place) throw new Error("The page has no place for the app.");

keepTheme();
await restore();
keepSaving();
keepOldNames();
keepPanels();
keepReviewing();
createRoot(place).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
