package io.relaydesk.setting;

import com.fasterxml.jackson.databind.JsonNode;
import io.relaydesk.messages.setting.Setting;
import io.relaydesk.messages.setting.SettingCommand;
import io.relaydesk.messages.setting.SettingCommand.Block;
import io.relaydesk.messages.setting.SettingCommand.Choose;
import io.relaydesk.messages.setting.SettingCommand.PutLogo;
import io.relaydesk.messages.setting.SettingCommand.Unblock;
import io.relaydesk.messages.setting.SettingQuery;
import io.relaydesk.messages.setting.SettingQuery.BlockedDomains;
import io.relaydesk.messages.setting.SettingQuery.Brand;
import io.relaydesk.messages.setting.SettingQuery.Settings;
import io.relaydesk.messages.setting.SettingViews.BlockedDomainView;
import io.relaydesk.messages.setting.SettingViews.BrandView;
import io.relaydesk.messages.setting.SettingViews.LinkView;
import io.relaydesk.messages.setting.SettingViews.SettingList;
import io.relaydesk.messages.setting.SettingViews.SettingView;
import io.relaydesk.platform.Bus;
import io.relaydesk.platform.DomainError.Outdated;
import io.relaydesk.platform.Envelope;
import io.relaydesk.platform.Ids;
import io.relaydesk.platform.Rejection;
import io.relaydesk.platform.Words;
import io.relaydesk.tenant.Database;
import io.relaydesk.tenant.NewEvent;
import io.relaydesk.tenant.Tx;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.json.JsonObject;
import java.util.stream.StreamSupport;

/** Keeps how a workspace is set up. */
public final class SettingVerticle extends VerticleBase {
    private static final int CONCURRENCY = 16;
    private static final String VALUE = "value";
    private final Bus bus;
    private final Database database;
    private final Ids ids;

    public SettingVerticle(Bus bus, Database database, Ids ids) {
        this.bus = bus;
        this.database = database;
        this.ids = ids;
    }

    @Override
    public Future<?> start() {
        return Future.all(
                bus.serve(SettingCommand.class, CONCURRENCY, this::handle),
                bus.serve(SettingQuery.class, CONCURRENCY, this::answer));
    }

    private Object handle(Envelope<?> request, SettingCommand<?> command) {
        return switch (command) {
            case Choose choose -> database.change(request, tx -> choose(tx, request, choose));
            case PutLogo(var image) -> database.change(request, tx -> putLogo(tx, image));
            case Block block -> database.change(request, tx -> block(tx, request, block));
            case Unblock(var id) ->
                database.change(request, tx -> {
                    var domain = new BlockedDomainRepository(tx)
                            .remove(id)
                            .orElseThrow(() -> Rejection.notFound("blocked domain"));
                    tx.append(NewEvent.deskChanged("blocked-domain", domain, new JsonObject(), null));
                    return null;
                });
        };
    }

    private Object answer(Envelope<?> request, SettingQuery<?> query) {
        return switch (query) {
            case Settings _ -> database.read(request, tx -> new SettingList(new SettingRepository(tx).all()));
            case Brand _ -> database.read(request, SettingVerticle::brand);
            case BlockedDomains domains -> database.read(request, tx -> new BlockedDomainRepository(tx).list(domains));
        };
    }

    private SettingView choose(Tx tx, Envelope<?> request, Choose choose) {
        var setting = Setting.of(choose.key()).orElseThrow(() -> Rejection.notFound("setting"));
        var settings = new SettingRepository(tx);
        var before = settings.lock(setting);
        if (before.version() != choose.version()) {
            throw new Rejection(new Outdated(
                    "version-moved", "Somebody else changed this setting meanwhile. Look at it again.", null));
        }
        var value = choose.value() == null || choose.value().isNull() ? setting.preset() : choose.value();
        setting.rule().complaint(value).ifPresent(sentence -> {
            throw Rejection.invalid(VALUE, sentence);
        });
        if (value.equals(before.value())) return before;
        settings.choose(setting, value, request.member().member());
        var what = setting.group() == Setting.Group.BRANDING ? "branding" : "setting";
        tx.append(NewEvent.deskChanged(what, setting.key(), json(before.value()), json(value)));
        return settings.lock(setting);
    }

    private static JsonObject json(JsonNode value) {
        return new JsonObject("{\"value\":" + value + "}");
    }

    private BrandView putLogo(Tx tx, String image) {
        var had = tx.run("delete from logo") == 1;
        if (!image.isEmpty()) {
            var logo = Logo.of(image);
            tx.run("insert into logo (workspace_id, png) values ($1, $2)", tx.workspace(), logo.png());
        }
        var there = new JsonObject().put("logo", "present");
        if (had || !image.isEmpty()) {
            tx.append(NewEvent.deskChanged("branding", "logo", had ? there : null, image.isEmpty() ? null : there));
        }
        return brand(tx);
    }

    private static BrandView brand(Tx tx) {
        var logo = tx.find(
                "select png from logo", row -> new Logo(row.getBuffer("png").getBytes()));
        var primary = Colour.of(Setting.PRIMARY_COLOUR.in(tx).textValue());
        var secondary = Colour.of(Setting.SECONDARY_COLOUR.in(tx).textValue());
        return new BrandView(
                logo.map(Logo::dataUrl).orElse(null),
                primary.hex(),
                secondary.hex(),
                primary.on().hex(),
                secondary.on().hex(),
                primary.readableOn(Colour.WHITE).hex(),
                primary.readableOn(Colour.INK).hex(),
                Math.round(primary.contrastWith(primary.on()) * 100) / 100.0,
                StreamSupport.stream(Setting.PORTAL_LINKS.in(tx).spliterator(), false)
                        .map(link -> new LinkView(
                                link.path("label").asText(), link.path("url").asText()))
                        .toList());
    }

    private BlockedDomainView block(Tx tx, Envelope<?> request, Block block) {
        var domain = Domain.of(block.domain());
        var reason = Words.clean(block.reason());
        var blocked = new BlockedDomainRepository(tx)
                .add(ids.next(), domain, reason, request.member().member());
        tx.append(NewEvent.deskChanged("blocked-domain", domain.value(), null, new JsonObject().put("reason", reason)));
        return blocked;
    }
}
