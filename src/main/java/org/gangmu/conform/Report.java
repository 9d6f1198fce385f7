package org.gangmu.conform;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What was tried, and how it went. */
public final class Report {

    /** One thing that was tried. @param fault what is wrong; empty if all is well */
    public record Check(String name, String fault) {

        public boolean passed() {
            return fault.isEmpty();
        }
    }

    /** Something to try. */
    interface Trial {
        /** @throws Fault if it is not as it should be */
        void run() throws Exception;
    }

    /** What is not as it should be. */
    static final class Fault extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Fault(String message) {
            super(message);
        }
    }

    private final List<Check> checks = new ArrayList<>();
    private final Consumer<Check> told;

    /** @param told hears of each check as it is done */
    Report(Consumer<Check> told) {
        this.told = told;
    }

    /** Tries something; whatever goes wrong becomes its fault. @return whether all was well */
    boolean check(String name, Trial trial) throws InterruptedException {
        String fault = "";
        try {
            trial.run();
        } catch (Fault e) {
            fault = e.getMessage();
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            fault = e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + e.getMessage());
        }
        Check check = new Check(name, fault);
        checks.add(check);
        told.accept(check);
        return check.passed();
    }

    /** Says what is not as it should be, unless it is. */
    static void require(boolean right, String fault) {
        if (!right) {
            throw new Fault(fault);
        }
    }

    public List<Check> checks() {
        return List.copyOf(checks);
    }

    public boolean passed() {
        return checks.stream().allMatch(Check::passed);
    }
}
