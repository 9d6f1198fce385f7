package org.gangmu.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.gangmu.check.Gold;
import org.gangmu.extract.ExtractException;
import org.gangmu.extract.FileBytes;
import org.gangmu.extract.OneLine;
import org.gangmu.text.Problem;

/** Finds the documents in one file that is a container, and in the containers in it. */
final class ContainerSearch {

    private final SourceLimits limits;
    private final Located file;
    private final BiConsumer<Located, String> found;
    private final Consumer<Problem> problems;
    private int members;

    /** @param found takes each document and the container it is in */
    ContainerSearch(SourceLimits limits, Located file, BiConsumer<Located, String> found, Consumer<Problem> problems) {
        this.limits = limits;
        this.file = file;
        this.found = found;
        this.problems = problems;
    }

    /** All that is to be read of the file: what is in it, itself if it is a message, or no container at all. */
    void search(Path path, ContainerKind kind) {
        search(Opened.at(path, file.bytes()), file, kind, 1);
    }

    private void search(Opened box, Located at, ContainerKind kind, int depth) {
        if (kind == ContainerKind.MAIL) {
            found.accept(at, file.name());
        }
        int before = members;
        try (Members inside = kind.open(box, at.name(), limits)) {
            if (inside == null) {
                found.accept(at, file.name());
                return;
            }
            for (Member member = inside.following(); member != null; member = inside.following()) {
                if (depth > limits.depth()) {
                    problem(at, "stands in " + limits.depth() + " containers, one in the other; what is in it was left out");
                    return;
                }
                if (members == limits.members()) {
                    problem(at, "holds more than " + FileBytes.amount(limits.members()) + " documents; the rest was left out");
                    return;
                }
                if (isDocument(member.name())) {
                    members++;
                    member(member, at, depth);
                }
            }
            if (kind != ContainerKind.MAIL && members == before) {
                problems.accept(Problem.warning(at.name(), "holds no documents"));
            }
        } catch (LockedException e) {
            problem(at, e.getMessage());
        } catch (BombException e) {
            problem(at, e.getMessage() + "; the rest was left out");
        } catch (IOException e) {
            problem(at, "is damaged: " + OneLine.of(e) + (members == before ? "; nothing of it can be read" : "; what stands behind that was left out"));
        }
    }

    private void member(Member member, Located in, int depth) {
        ContainerKind kind = ContainerKind.of(member.name());
        Located at = new Located(in.name() + Located.INSIDE + member.name(), file.address(), member.bytes(), file.modified());
        if (kind == null || member.refusal() != null) {
            found.accept(at, in.name());
            return;
        }
        try (Opened box = Spool.copy(member.reading().open(), limits.maxNested())) {
            search(box, at, kind, depth + 1);
        } catch (ExtractException e) {
            problem(at, e.getMessage());
        } catch (BombException e) {
            problem(at, e.getMessage());
        } catch (IOException e) {
            problem(at, "is damaged: " + OneLine.of(e));
        }
    }

    /** Not hidden, not gold, not what one system adds to archives for itself. */
    private static boolean isDocument(String name) {
        for (String part : name.split("/")) {
            if (part.startsWith(".") && !part.equals(".") && !part.equals("..") || part.equals("__MACOSX")) {
                return false;
            }
        }
        return !Gold.holds(name);
    }

    private void problem(Located at, String message) {
        problems.accept(Problem.error(at.name(), message));
    }
}
