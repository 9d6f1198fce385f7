package org.gangmu.cli;

import java.lang.reflect.Constructor;
import picocli.CommandLine;

/** Makes the command objects, handing the console to those that ask for it. */
final class Commands implements CommandLine.IFactory {

    private final Console console;

    Commands(Console console) {
        this.console = console;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        try {
            Constructor<K> takesConsole = type.getDeclaredConstructor(Console.class);
            return takesConsole.newInstance(console);
        } catch (NoSuchMethodException none) {
            return CommandLine.defaultFactory().create(type);
        }
    }
}
