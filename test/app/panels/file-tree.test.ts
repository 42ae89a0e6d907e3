import { expect, it } from "vitest";
import { folderOf } from "../../../src/app/panels/file-tree.ts";

it("makes folders of paths, folders first and by name", () => {
  const root = folderOf(["src/b.ts", "README.md", "src/routes/x.ts", "src/a.ts", "a.json"]);
  expect(root.files.map(({ name }) => name)).toEqual(["README.md", "a.json"]);
  expect(root.folders).toEqual([
    {
      name: "src",
      path: "src",
      files: [
        { name: "a.ts", path: "src/a.ts" },
        { name: "b.ts", path: "src/b.ts" },
      ],
      folders: [
        {
          name: "routes",
          path: "src/routes",
          folders: [],
          files: [{ name: "x.ts", path: "src/routes/x.ts" }],
        },
      ],
    },
  ]);
});
