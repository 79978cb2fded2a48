package vatworks.kernel.actor

import akka.actor.testkit.typed.scaladsl.{ActorTestKit, TestProbe}
import akka.actor.typed.ActorRef
import akka.persistence.testkit.PersistenceTestKitPlugin
import akka.persistence.testkit.scaladsl.PersistenceTestKit
import java.nio.charset.StandardCharsets
import java.util.{List => JList, Optional, OptionalInt}
import java.util.concurrent.{CompletableFuture, CopyOnWriteArrayList, CountDownLatch, TimeUnit}
import java.util.concurrent.atomic.AtomicInteger
import org.scalatest.BeforeAndAfterAll
import org.scalatest.matchers.should.Matchers
import org.scalatest.wordspec.AnyWordSpec
import scala.concurrent.duration._
import scala.jdk.CollectionConverters._
import vatworks.kernel.{Bundle, Decision, Fault, Invariants, Kernel, Tables, VatId}
import vatworks.kernel.actor.KernelActor._
import vatworks.kernel.journal.{BlockChain, BlockCommitted}
import vatworks.kernel.turn.VatInstance
import vatworks.vat.{CapData, Delivery, Facet, Slot, Syscall}

/** How a running kernel upgrades a vat, and what it does where that fails. */
class UpgradingSpec extends AnyWordSpec with Matchers with BeforeAndAfterAll {

  private val patience = 20.seconds
  private val bob = new VatId(1)

  private lazy val kit =
    ActorTestKit("UpgradingSpec", PersistenceTestKitPlugin.config.withFallback(Guardian.config()))
  private lazy val journal = PersistenceTestKit(kit.system)

  override def afterAll(): Unit = kit.shutdownTestKit()

  /** Logs the methods that it hears, and what it is told; says its name before it is upgraded. */
  private class Listener(
      name: String,
      says: () => Optional[String] = () => Optional.empty(),
      hears: Optional[String] => Unit = _ => (),
      override val hasBeforeUpgrade: Boolean = true)
      extends VatInstance {
    override def deliver(syscall: Syscall, delivery: Delivery): Unit =
      syscall.log(s"$name ${delivery.asInstanceOf[Delivery.Message].method}")
    override def beforeUpgrade(): Optional[String] = says()
    override def upgraded(syscall: Syscall, previousState: Optional[String]): Unit = {
      hears(previousState)
      syscall.log(s"$name told ${previousState.orElse("nothing")}")
    }
    override def blame(thrown: Throwable): String = thrown.toString
    override def loader(): ClassLoader = getClass.getClassLoader
  }

  /** A kernel with one vat, which may be suspended or not be in memory. */
  private class Running(name: String, vat: Option[VatInstance], isSuspended: Boolean = false) {
    val lines = new CopyOnWriteArrayList[String]
    private val watch = new TurnWatch
    private val listener = new KernelListener {
      override def blockCommitted(block: BlockCommitted, status: KernelStatus): Unit = ()
      override def logged(crank: Long, vat: VatId, name: String, line: String): Unit = lines.add(line)
    }
    @volatile private var rebuilt: () => Optional[VatInstance] = () => fail("nothing is to be rebuilt")
    private val started = new CompletableFuture[ActorRef[Command]]
    private val setup = new Setup(
      name,
      new Tables,
      new BlockChain,
      vat.map(bob -> _).toMap.asJava,
      vatworks.kernel.MapperBodies.POWERS,
      1024,
      Optional.empty(),
      OptionalInt.empty(),
      listener,
      watch,
      _ => rebuilt(),
      Setup.PATIENCE)
    private val guardian = kit.spawn(Guardian.create(setup, started, thrown => throw thrown))
    val kernel: ActorRef[Command] = started.get(20, TimeUnit.SECONDS)
    private val wiring: java.util.function.Function[Kernel, Decision] = kernel => {
      val crank = kernel.begin()
      crank.setPolicy(new Fault.Policy(Fault.Verdict.TERMINATE, Fault.Verdict.TERMINATE, Fault.Verdict.SKIP))
      crank.setCode(crank.addVat("bob"), UpgradingSpec.code("one"), Optional.empty())
      kernel.end(crank)
    }
    private val suspending: java.util.function.Function[Kernel, Decision] =
      kernel => kernel.suspend(bob, "as told")
    ask[KernelStatus](new Begin(if (isSuspended) JList.of(wiring, suspending) else JList.of(wiring), _))

    def tell[T](command: ActorRef[T] => Command): TestProbe[T] = {
      val probe = kit.createTestProbe[AnyRef]().asInstanceOf[TestProbe[T]]
      kernel ! command(probe.ref)
      probe
    }

    def ask[T](command: ActorRef[T] => Command): T = tell(command).receiveMessage(patience)

    def upgrade(next: VatInstance, rebuild: => Optional[VatInstance] = fail("nothing is to be rebuilt")) = {
      rebuilt = () => rebuild
      tell[UpgradeReply](new Upgrade("bob", UpgradingSpec.code("two"), _ => next, _))
    }

    def send(method: String): SendReply = ask[SendReply](
      new Send(new Facet("bob", 0), method, "#[]", JList.of(), Optional.empty(), _))

    def run(): KernelStatus = ask[KernelStatus](new Run(_))

    def tables(): String = ask[String](new Read[String](
      (tables, _) => {
        Invariants.breaches(tables) shouldBe empty
        tables.toString
      },
      _))

    def height(): Long = journal.persistedInStorage(s"kernel|$name").size.toLong

    def logged: Seq[String] = lines.asScala.toSeq

    def stop(): Unit = {
      kit.stop(guardian, patience)
      watch.close()
    }
  }

  private def refused(probe: TestProbe[UpgradeReply]): String =
    probe.receiveMessage(patience).asInstanceOf[UpgradeReply.Refused].sentence

  "An upgrade" should {

    "hand over what the old incarnation says, and be on disk before it is told of" in {
      val running = new Running("handing", Some(new Listener("old", () => Optional.of("all"))))
      running.send("a")
      val probe = running.upgrade(new Listener("new"))
      probe.receiveMessage(patience) shouldBe new UpgradeReply.Upgraded(3, 2)
      running.height() shouldBe 3
      running.run()
      running.logged shouldBe Seq("new told all", "bob is upgraded to incarnation 2", "new a")
      running.tables() should include("incarnation 2")
      running.stop()
    }

    "give the next incarnation numbers that nothing of the vat's ever had" in {
      val running = new Running("numbers", Some(new Listener("old", hasBeforeUpgrade = false)))
      val first = new CopyOnWriteArrayList[Long]
      running.ask[UpgradeReply](
        new Upgrade(
          "bob",
          UpgradingSpec.code("two"),
          number => {
            first.add(number)
            new Listener("new")
          },
          _)) shouldBe a[UpgradeReply.Upgraded]
      first.asScala shouldBe Seq(1L)
      running.stop()
    }

    "ask nothing of a suspended vat, and let it go on with what was set aside" in {
      for (vat <- Seq(None, Some(new Listener("old", () => fail("it is not what it was"))))) {
        val running = new Running(s"suspended ${vat.size}", vat, isSuspended = true)
        running.send("a")
        running.run()
        running.send("b")
        running.upgrade(new Listener("new")).receiveMessage(patience) shouldBe a[UpgradeReply.Upgraded]
        running.run()
        running.logged.tail shouldBe Seq(
          "new told nothing",
          "bob is upgraded to incarnation 2",
          "new a",
          "new b")
        running.stop()
      }
    }

    "leave a suspended vat suspended where it fails" in {
      val running = new Running("still suspended", None, isSuspended = true)
      val before = running.tables()
      refused(running.upgrade(new Listener("new", hears = _ => throw new Error("no")))) shouldBe
        "vat bob is not upgraded: its upgraded() threw java.lang.Error: no"
      running.tables() shouldBe before
      running.upgrade(new Listener("newer")).receiveMessage(patience) shouldBe a[UpgradeReply.Upgraded]
      running.stop()
    }

    "be undone where the new incarnation asks for what it may not" in {
      val running = new Running("forging", Some(new Listener("old", hasBeforeUpgrade = false)))
      val before = running.tables()
      refused(running.upgrade(new Listener("new") {
        override def upgraded(syscall: Syscall, previousState: Optional[String]): Unit = {
          syscall.log("never seen")
          syscall.send(Slot.`object`(-77), "x", CapData.of("#[]"))
        }
      })) shouldBe "vat bob is not upgraded: its upgraded() named o-77, which is not in its c-list"
      running.tables() shouldBe before
      running.logged shouldBe empty
      running.stop()
    }

    "bring back only a vat that has run its last words, when all of its blocks are in the journal" in {
      val says = new AtomicInteger
      val old = new Listener("old", () => Optional.of(says.incrementAndGet().toString))
      val running = new Running("undone", Some(old))
      running.send("a")
      running.run()
      val height = running.height()
      val before = running.tables()
      val heights = new CopyOnWriteArrayList[Long]
      refused(
        running.upgrade(
          new Listener("new", hears = _ => throw new IllegalStateException("no")), {
            heights.add(running.height())
            Optional.of(new Listener("rebuilt", hasBeforeUpgrade = false))
          })) shouldBe "vat bob is not upgraded: its upgraded() threw java.lang.IllegalStateException: no"
      heights.asScala shouldBe Seq(height)
      running.tables() shouldBe before
      running.height() shouldBe height
      running.send("b")
      running.ask[KernelStatus](new AwaitRest(_))
      running.logged shouldBe Seq("old a", "rebuilt b")
      // This one has said nothing, so it need not be brought back.
      refused(running.upgrade(new Listener("new", hears = _ => throw new Error))) should
        endWith("its upgraded() threw java.lang.Error")
      running.send("c")
      running.ask[KernelStatus](new AwaitRest(_))
      running.logged.last shouldBe "rebuilt c"
      running.stop()
    }

    "keep the kernel answering, but delivering nothing, while a vat is brought back" in {
      val mayGoOn = new CountDownLatch(1)
      val running = new Running("meanwhile", Some(new Listener("old")))
      running.run()
      val probe = running.upgrade(
        new Listener("new", hears = _ => throw new Error), {
          mayGoOn.await()
          Optional.of(new Listener("rebuilt"))
        })
      val sent = running.tell[SendReply](
        new Send(new Facet("bob", 0), "a", "#[]", JList.of(), Optional.empty(), _))
      running.tables() should not include "queued"
      sent.expectNoMessage(200.millis)
      mayGoOn.countDown()
      refused(probe) should endWith("threw java.lang.Error")
      sent.receiveMessage(patience) shouldBe a[SendReply.Queued]
      running.ask[KernelStatus](new AwaitRest(_))
      running.logged shouldBe Seq("rebuilt a")
      running.stop()
    }

    "stop a vat that cannot be brought back, until it is upgraded" in {
      val running = new Running("lost", Some(new Listener("old")))
      refused(running.upgrade(new Listener("new", hears = _ => throw new Error), Optional.empty())) shouldBe
        "vat bob is not upgraded: its upgraded() threw java.lang.Error; it is stopped, for it could not be " +
        "brought back after an upgrade that was undone"
      running.send("a")
      running.run()
      running.tables() should include("suspended: it could not be brought back")
      running.upgrade(new Listener("newer")).receiveMessage(patience) shouldBe a[UpgradeReply.Upgraded]
      running.ask[KernelStatus](new AwaitRest(_))
      running.logged.drop(1) shouldBe Seq("newer told nothing", "bob is upgraded to incarnation 2", "newer a")
      refused(
        running.upgrade(
          new Listener("newest", hears = _ => throw new Error),
          throw new IllegalStateException("the disk is gone"))) should
        endWith("an upgrade that was undone: the disk is gone")
      running.stop()
    }

    "be refused where there is no such vat, or it is terminated" in {
      val running = new Running("nobody", Some(new Listener("old") {
        override def deliver(syscall: Syscall, delivery: Delivery): Unit = throw new Error("gone")
      }))
      running.ask[UpgradeReply](new Upgrade("ann", JList.of(), _ => fail("of whom?"), _)) shouldBe
        new UpgradeReply.Refused("there is no vat ann")
      running.send("a")
      running.run()
      refused(running.upgrade(new Listener("new"))) shouldBe
        "vat bob is terminated: threw java.lang.Error: gone"
      running.stop()
    }
  }
}

object UpgradingSpec {

  private def code(text: String): JList[Bundle] =
    JList.of(Bundle.of(text.getBytes(StandardCharsets.UTF_8)))
}
