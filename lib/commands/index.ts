export {
  confirmed,
  type FilledCommand,
  type Filling,
  fillCommand,
  type Held,
} from "./fill-command";
