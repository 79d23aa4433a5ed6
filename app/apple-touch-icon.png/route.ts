import { touchIcon } from "../_pictures/touch-icon";

export const dynamic = "force-static";

// no page names it: a system that wants one looks here by itself, and a browser that reads a page
// fetches nothing for it
export async function GET(): Promise<Response> {
  return await touchIcon();
}
