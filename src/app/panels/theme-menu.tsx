import { Check, Monitor, Moon, Sun } from "lucide-react";
import { DropdownMenu } from "radix-ui";
import { IconButton } from "../button.tsx";
import { itemStyle, menuStyle, plainStyle } from "../menu-style.ts";
import { setTheme, type Theme, useApp } from "../store/index.ts";

const themes = [
  { theme: "system", name: "System", Icon: Monitor },
  { theme: "light", name: "Light", Icon: Sun },
  { theme: "dark", name: "Dark", Icon: Moon },
] as const satisfies readonly { readonly theme: Theme; readonly name: string; Icon: unknown }[];

/** Chooses between light and dark, or what the system says. */
export function ThemeMenu() {
  const theme = useApp((state) => state.view.theme);
  const { Icon } = themes.find((known) => known.theme === theme) ?? themes[0];
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger asChild>
        <IconButton label="Theme">
          <Icon className="size-4" />
        </IconButton>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content align="end" sideOffset={4} className={`${menuStyle} min-w-36!`}>
          <DropdownMenu.RadioGroup
            value={theme}
            onValueChange={(value) => setTheme(value as Theme)}
          >
            {themes.map(({ theme: value, name, Icon: Mark }) => (
              <DropdownMenu.RadioItem
                key={value}
                value={value}
                className={`${itemStyle} ${plainStyle}`}
              >
                <Mark />
                {name}
                <DropdownMenu.ItemIndicator className="ml-auto">
                  <Check className="size-4 text-accent-text" />
                </DropdownMenu.ItemIndicator>
              </DropdownMenu.RadioItem>
            ))}
          </DropdownMenu.RadioGroup>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
